import { message } from "../message/message";

/**
 * Says in words what the look of a link says: which page it leads to, and for a
 * glossary term its short definition, which stands in the page already.
 */
export function describeLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-shelf]:not([data-term])")) {
    link.title = link.dataset.shelf === "none" ? message("notIncluded") : message("inHandbook");
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-term]")) {
    const id = `term-${link.dataset.term}-short`;
    if (document.getElementById(id)) {
      link.setAttribute("aria-describedby", id);
    }
  }
}
