/**
 * Folds the list of a page's words, which the definitions beside the terms make
 * long and needless on the screen. It is not a details element: what that folds away is
 * lost to aria-describedby, by which screen readers get to the definitions.
 */
export class Words {
  readonly #element: HTMLElement;
  readonly #button = document.createElement("button");
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    this.#element = element;
    const heading = element.querySelector("h2")!;
    this.#button.type = "button";
    this.#button.append(...heading.childNodes);
    heading.append(this.#button);
    this.#fold(true);
    this.#show();
    const { signal } = this.#listeners;
    this.#button.addEventListener("click", () => this.#fold(!("folded" in element.dataset)), { signal });
    addEventListener("hashchange", () => this.#show(), { signal });
    // A search found something in it.
    element.addEventListener("beforematch", () => this.#fold(false), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#fold(false);
    this.#button.replaceWith(...this.#button.childNodes);
  }

  #fold(folded: boolean): void {
    this.#element.toggleAttribute("data-folded", folded);
    this.#button.ariaExpanded = String(!folded);
  }

  // A link to a word.
  #show(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && this.#element.querySelector("dl")?.contains(target)) {
      this.#fold(false);
      target.scrollIntoView();
    }
  }
}
