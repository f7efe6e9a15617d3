import type { ReaderState } from "../state/reader-state";
import { pageAddress } from "./page-address";

/** Milliseconds that somebody stays at a place before it is the one where they left off. */
const stay = 1000;

/** Keeps the place where the reader is, for the next time. */
export class Bookmark {
  readonly #state: ReaderState;
  readonly #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept = "";

  constructor(state: ReaderState) {
    this.#state = state;
    addEventListener("scroll", () => this.#wait(), { passive: true, signal: this.#listeners.signal });
    this.#wait();
  }

  stop(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), stay);
  }

  #keep(): void {
    const here = document.querySelector<HTMLAnchorElement>("[data-whereabouts] a[aria-current]");
    const url = pageAddress() + (here?.hash ?? "");
    if (url === this.#kept || document.visibilityState !== "visible") {
      return;
    }
    this.#kept = url;
    const place = { url, title: textOf("main h1"), section: here ? nameOf(here) : null, at: new Date().toISOString() };
    void this.#state.changeShelf({ place });
  }
}

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent?.trim() ?? "";
}

// A section's link also tells how long it takes.
function nameOf(link: HTMLAnchorElement): string {
  return (link.querySelector(".title") ?? link).textContent?.trim() ?? "";
}
