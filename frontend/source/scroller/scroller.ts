import type { OverflowWatch } from "./overflow-watch";

/** Lets the keyboard scroll a wide table or a long line of code, as long as it is wider than its place. */
export class Scroller {
  readonly #element: HTMLElement;
  readonly #watch: OverflowWatch;
  readonly #update = (overflows: boolean) => this.#offer(overflows);

  constructor(element: HTMLElement, watch: OverflowWatch) {
    this.#element = element;
    this.#watch = watch;
    watch.watch(element, this.#update);
  }

  stop(): void {
    this.#watch.leave(this.#element, this.#update);
  }

  #offer(overflows: boolean): void {
    if (overflows) {
      this.#element.tabIndex = 0;
    } else {
      this.#element.removeAttribute("tabindex");
    }
  }
}
