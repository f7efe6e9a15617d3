import { part } from "../part/part";
import { hrefOf, isFile } from "../place/href";
import type { ReaderState } from "../state/reader-state";

/** The link to where the reader left off; the head of the page has made room for it (markPlace). */
export class Continue {
  readonly #state: ReaderState;
  readonly #link: HTMLAnchorElement;
  readonly #place: HTMLElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, state: ReaderState) {
    this.#state = state;
    this.#link = part<HTMLAnchorElement>(element, "link");
    this.#place = part(element, "place");
    state.addEventListener("change", () => this.#show(), { signal: this.#listeners.signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  #show(): void {
    const { place } = this.#state.shelf;
    const there = place !== undefined && isThere(place.url);
    markPlace(there);
    if (there) {
      this.#link.href = hrefOf(place.url);
      this.#place.textContent = [place.title, place.section].filter(Boolean).join(" · ");
    }
  }
}

// An exported folder may be a part of what the place was kept in. The home page lists all that is there.
function isThere(url: string): boolean {
  const [page] = hrefOf(url).split("#");
  return !isFile || [...document.querySelectorAll<HTMLAnchorElement>("main a[href]")].some((link) => link.href === page);
}

/** Lets the style sheet show the way back instead of the first step, from the first paint on. */
export function markPlace(known: boolean): void {
  document.documentElement.toggleAttribute("data-place", known);
}
