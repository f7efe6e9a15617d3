import type { ReaderState } from "../state/reader-state";
import { applySettings } from "./apply";
import { nextSize, sizeStep } from "./text-size";

/** Keeps the page looking as the settings say, and changes the size of text by keyboard. */
export class Appearance {
  readonly #state: ReaderState;
  readonly #listeners = new AbortController();

  constructor(state: ReaderState) {
    this.#state = state;
    const { signal } = this.#listeners;
    state.addEventListener("change", () => applySettings(state.settings), { signal });
    addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  #key(event: KeyboardEvent): void {
    const step = sizeStep(event);
    if (step === undefined) {
      return;
    }
    // The browser has a zoom of its own, which it does not keep for us.
    event.preventDefault();
    const size = step === 0 ? null : nextSize(this.#state.settings.size ?? 100, step);
    void this.#state.change({ settings: { size } });
  }
}
