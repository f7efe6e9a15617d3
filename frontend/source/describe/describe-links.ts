/** Describes the link of a glossary term by its short definition, which stands in the page already. */
export function describeLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-term]")) {
    const id = `term-${link.dataset.term}-short`;
    if (document.getElementById(id)) {
      link.setAttribute("aria-describedby", id);
    }
  }
}
