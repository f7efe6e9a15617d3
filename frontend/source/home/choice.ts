import { isFile } from "../place/href";
import type { ReaderState } from "../state/reader-state";
import { keptByProgram } from "../state/store";

/** A year, in seconds. */
const year = 365 * 24 * 3600;

/** Remembers what the home page's address chooses: path, persona and level. */
export function rememberChoice(home: HTMLElement, state: ReaderState): void {
  if (new URLSearchParams(location.search).has("path")) {
    const { path, persona, level } = home.dataset;
    void state.changeShelf({ choice: path ? { path, persona: persona || null, level: level || null } : null });
  }
}

/** Tells a server that keeps no state what was chosen, by a cookie: its home page then shows that without waiting for a script. */
export class ChoiceCookie {
  readonly #listeners = new AbortController();

  constructor(state: ReaderState) {
    if (!keptByProgram && !isFile) {
      state.addEventListener("change", () => write(state), { signal: this.#listeners.signal });
      write(state);
    }
  }

  stop(): void {
    this.#listeners.abort();
  }
}

function write(state: ReaderState): void {
  const { choice } = state.shelf;
  const value = choice ? new URLSearchParams({ shelf: state.shelfName, ...choice }).toString() : "";
  document.cookie = `choice=${value}; path=/; SameSite=Strict; max-age=${choice ? year : 0}`;
}
