type Told = (overflows: boolean) => void;

/**
 * Tells whether elements are wider inside than their place, at the start and when their size changes.
 * One for all of the page: they are all measured before anything changes, since a change between two
 * measurements costs a layout of the whole page.
 */
export class OverflowWatch {
  readonly #told = new Map<Element, Set<Told>>();
  readonly #observer = new ResizeObserver((entries) => {
    const measured = entries.map(({ target }) => [target, target.scrollWidth > target.clientWidth] as const);
    measured.forEach(([element, overflows]) => this.#told.get(element)?.forEach((told) => told(overflows)));
  });

  watch(element: Element, told: Told): void {
    const all = this.#told.get(element) ?? new Set();
    this.#told.set(element, all.add(told));
    this.#observer.observe(element);
  }

  leave(element: Element, told: Told): void {
    const all = this.#told.get(element);
    all?.delete(told);
    if (all?.size === 0) {
      this.#told.delete(element);
      this.#observer.unobserve(element);
    }
  }
}
