import { message } from "../message/message";
import { part } from "../part/part";
import type { ReaderState } from "../state/reader-state";

/** Says how many sections of a journey page are read, as text and as a bar. */
export class LevelProgress {
  readonly #page: string;
  readonly #state: ReaderState;
  readonly #text: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #unread: string;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, state: ReaderState) {
    this.#page = element.dataset.progress ?? "";
    this.#state = state;
    this.#text = part(element, "text");
    this.#bar = part<HTMLProgressElement>(element, "bar");
    this.#unread = this.#text.textContent ?? "";
    state.addEventListener("change", () => this.#show(), { signal: this.#listeners.signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  #show(): void {
    const total = this.#bar.max;
    // What is kept may be older than the page and know sections that are gone.
    const read = Math.min(Object.keys(this.#state.shelf.progress?.[this.#page] ?? {}).length, total);
    const text = read === 0 ? this.#unread : message("sectionsRead", { read: String(read), total: String(total) });
    // Most pages are made as they are to be shown; a text that is set anew is laid out anew.
    if (text !== this.#text.textContent) {
      this.#bar.value = read;
      this.#text.textContent = text;
    }
  }
}
