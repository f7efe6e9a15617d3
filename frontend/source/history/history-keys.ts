import { onMac } from "../keys/key-name";
import { direction } from "./direction";

/**
 * Goes back and forward by the keys of a browser, which the program's own window
 * lacks. A browser has them itself: the default is prevented, so that it does not go twice.
 */
export class HistoryKeys {
  readonly #listeners = new AbortController();

  constructor() {
    addEventListener("keydown", (event) => this.#key(event), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  #key(event: KeyboardEvent): void {
    const step = direction(event, onMac);
    if (step !== 0 && !event.defaultPrevented) {
      event.preventDefault();
      history.go(step);
    }
  }
}
