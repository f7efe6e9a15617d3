import { entryAt } from "./entry-at";

/** The menu at the end of the bar: arrows go through its entries, and whatever leaves it closes it. */
export class Menu {
  readonly #element: HTMLDetailsElement;
  readonly #summary: HTMLElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLDetailsElement) {
    this.#element = element;
    this.#summary = element.querySelector("summary")!;
    const { signal } = this.#listeners;
    element.addEventListener("keydown", (event) => this.#key(event), { signal });
    // Before the entry does its work: a dialog gives the focus back to where it was when it opened.
    element.addEventListener("click", (event) => this.#chosen(event), { signal, capture: true });
    element.addEventListener("focusout", (event) => this.#left(event), { signal });
    addEventListener("pointerdown", (event) => this.#pressed(event), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#element.open = false;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key === "Escape" && this.#element.open) {
      event.preventDefault();
      this.#close();
      return;
    }
    if (this.#element.open || event.key === "ArrowDown") {
      this.#walk(event);
    }
  }

  #walk(event: KeyboardEvent): void {
    this.#element.open = true;
    const entries = [...this.#element.querySelectorAll<HTMLElement>(":is(a, button)")].filter((entry) => entry.checkVisibility());
    const next = entryAt(event.key, entries.indexOf(document.activeElement as HTMLElement), entries.length);
    if (next !== undefined) {
      event.preventDefault();
      entries[next]?.focus();
    }
  }

  #chosen(event: Event): void {
    if (event.target instanceof Element && event.target.closest("a, button")) {
      this.#close();
    }
  }

  #left(event: FocusEvent): void {
    // Nothing takes the focus while the window is in the background, or where somebody presses on plain text.
    if (event.relatedTarget instanceof Node && !this.#element.contains(event.relatedTarget)) {
      this.#element.open = false;
    }
  }

  #pressed(event: Event): void {
    if (event.target instanceof Node && !this.#element.contains(event.target)) {
      this.#element.open = false;
    }
  }

  #close(): void {
    this.#summary.focus();
    this.#element.open = false;
  }
}
