import { onCheck } from "./check";

/** The number of problems beside the way to their list. */
export class ProblemCount {
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    onCheck(({ errors, warnings, finished }) => {
      if (finished) {
        element.textContent = String(errors + warnings);
      }
    }, this.#listeners.signal);
  }

  stop(): void {
    this.#listeners.abort();
  }
}
