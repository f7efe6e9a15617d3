/** Marks what is not printed; print.css leaves it out. */
const unprinted = "data-unprinted";

/** The heading of the section where the reader is: the marked one, else the first. */
export function currentSection(article: Element): HTMLHeadingElement | undefined {
  const anchor = article.querySelector(".section-anchor[data-here]") ?? article.querySelector(".section-anchor");
  return anchor?.nextElementSibling instanceof HTMLHeadingElement ? anchor.nextElementSibling : undefined;
}

/** A section's title without what the program puts into its heading. */
export function sectionTitle(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  copy.querySelectorAll("[data-chrome]").forEach((chrome) => chrome.remove());
  return copy.textContent!.trim();
}

/** Marks everything but one section of an article as not to be printed, and the words that the section does without. */
export function keepSection(article: Element, heading: Element, words: Iterable<Element>): void {
  const kept = [...article.children].filter((child) => sectionOf(child) === heading);
  for (const child of article.children) {
    child.toggleAttribute(unprinted, !kept.includes(child));
  }
  const mentioned = mentions(kept);
  for (const word of words) {
    word.toggleAttribute(unprinted, !mentioned.has(word.querySelector("dt")?.id ?? ""));
  }
}

/** Takes the marks away. */
export function keepAll(): void {
  document.querySelectorAll(`[${unprinted}]`).forEach((element) => element.removeAttribute(unprinted));
}

// The heading of the second level that an element of the article stands under.
function sectionOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.previousElementSibling) {
    if (at.tagName === "H2" && !at.classList.contains("trainer-note")) {
      return at;
    }
  }
  return undefined;
}

// The ids of the definitions that elements mention, and those that these definitions mention in turn.
function mentions(elements: Element[]): Set<string> {
  const found = new Set<string>();
  for (const queue = [...elements]; queue.length > 0; ) {
    for (const term of queue.shift()!.querySelectorAll<HTMLElement>("a[data-term]")) {
      const id = `term-${term.dataset.term}`;
      const definition = found.has(id) ? null : document.getElementById(id)?.parentElement;
      found.add(id);
      if (definition) {
        queue.push(definition);
      }
    }
  }
  return found;
}
