import { PageText } from "../find/page-text";
import { canPaint, unpaint } from "../find/paint";
import { message } from "../message/message";
import { part } from "../part/part";
import { placesOf, wordsOf } from "./words";

/** The name that mark.css has colours for. */
const highlight = "mark";

/** More are painted again at every scroll, and nobody looks at them. */
const mostMarks = 1000;

/**
 * Marks in the page what a search found: the words that its address names by `?mark=`,
 * "exact phrases" in quotes. They are coloured, the document stays as it is.
 */
export class Marks {
  readonly #element: HTMLElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, article: Element) {
    this.#element = element;
    const mark = new URLSearchParams(location.search).get("mark");
    // Of the browsers for which this is built, a few cannot colour text.
    if (!mark || !canPaint) {
      return;
    }
    const text = new PageText(article);
    const places = placesOf(text.text, wordsOf(mark)).slice(0, mostMarks);
    if (places.length === 0) {
      return;
    }
    CSS.highlights.set(highlight, new Highlight(...places.map(({ at, length }) => text.range(at, length))));
    const { signal } = this.#listeners;
    addEventListener("keydown", (event) => this.#key(event), { signal });
    part(element, "remove").addEventListener("click", () => this.#remove(), { signal });
    element.hidden = false;
    // A screen reader tells what changes once the page is there.
    addEventListener("load", () => this.#tell(mark, places.length), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    if (canPaint) {
      unpaint(highlight);
    }
    this.#element.hidden = true;
  }

  #tell(words: string, count: number): void {
    part(this.#element, "count").textContent = message("marked", { words, count: String(count) });
  }

  // Whatever lies over the page is closed first.
  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      this.#remove();
    }
  }

  // For good: the page is not marked again when somebody comes back to it.
  #remove(): void {
    const focused = this.#element.contains(document.activeElement);
    this.stop();
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(history.state, "", address);
    if (focused) {
      document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    }
  }
}
