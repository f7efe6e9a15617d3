/** Lets the keyboard scroll a wide table or a long line of code, as long as it is wider than its place. */
export class Scroller {
  readonly #element: HTMLElement;
  readonly #observer = new ResizeObserver(() => this.#update());

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #update(): void {
    if (this.#element.scrollWidth > this.#element.clientWidth) {
      this.#element.tabIndex = 0;
    } else {
      this.#element.removeAttribute("tabindex");
    }
  }
}
