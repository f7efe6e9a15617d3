import { merge } from "./merge";
import type { Patch, Reader, Settings, Shelf } from "./reader";
import { readAgain, readStore, writePatch } from "./store";

/**
 * What is kept about the reader, as this page sees it. A change shows at once
 * (event "change") and is written behind; where writing fails there is an event "lost".
 */
export class ReaderState extends EventTarget {
  #reader: Reader = readStore();
  #writing: Promise<unknown> = Promise.resolve();
  /** The name of what is open. */
  readonly shelfName = document.documentElement.dataset.open ?? "";
  readonly #listeners = new AbortController();

  constructor() {
    super();
    // A page that comes back out of the history is older than what was changed since.
    addEventListener("pageshow", (event) => void (event.persisted && this.refresh()), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  get reader(): Reader {
    return this.#reader;
  }

  get settings(): Settings {
    return this.#reader.settings ?? {};
  }

  /** What was read of that which is open now. */
  get shelf(): Shelf {
    return this.#reader.shelves?.[this.shelfName] ?? {};
  }

  /** Changes the state; the promise tells, when it is written, whether it was. */
  change(patch: Patch<Reader>): Promise<boolean> {
    this.#reader = merge(this.#reader, patch) as Reader;
    this.dispatchEvent(new Event("change"));
    // In order: a later change must not be overtaken by an earlier one.
    const written = this.#writing.then(async () => {
      const kept = await writePatch(patch);
      if (!kept) {
        this.dispatchEvent(new Event("lost"));
      }
      return kept;
    });
    this.#writing = written;
    return written;
  }

  changeShelf(patch: Patch<Shelf>): Promise<boolean> {
    return this.change({ shelves: { [this.shelfName]: patch } } as Patch<Reader>);
  }

  /** Takes in what other pages changed. */
  async refresh(): Promise<void> {
    await this.#writing;
    this.#reader = await readAgain();
    this.dispatchEvent(new Event("change"));
  }
}
