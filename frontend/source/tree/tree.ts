/** Brings the current page's entry into view in a tree that scrolls inside itself; the page stays where it is. */
export class Tree {
  readonly #element: HTMLElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#show();
    // Folded on a narrow window, the tree has a place to scroll to only once it is opened.
    element.querySelector(".fold")?.addEventListener("toggle", () => this.#show(), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  #show(): void {
    const current = this.#element.querySelector("[aria-current]");
    if (!current) {
      return;
    }
    const place = current.getBoundingClientRect();
    const window = this.#element.getBoundingClientRect();
    if (place.bottom > window.bottom || place.top < window.top) {
      this.#element.scrollTop += (place.top + place.bottom - window.top - window.bottom) / 2;
    }
  }
}
