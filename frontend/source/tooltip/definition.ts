/** A term's definition as the page's own list of definitions gives it. */
export interface Definition {
  id: string;
  name: string;
  short: DocumentFragment;
}

/** The definition of a term, or undefined where this page does not carry it. */
export function findDefinition(id: string): Definition | undefined {
  const name = document.getElementById(`term-${id}`);
  const short = document.getElementById(`term-${id}-short`);
  if (!name || !short) {
    return undefined;
  }
  return { id, name: name.firstChild?.textContent?.trim() ?? "", short: copyContent(short) };
}

function copyContent(element: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  // An id must stay unique on the page.
  copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
  return copy;
}
