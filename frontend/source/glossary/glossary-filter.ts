import { message } from "../message/message";
import { part } from "../part/part";
import { isFile } from "../place/href";
import { fits } from "./fold";

/** Narrows the glossary down at every key that is typed; the address keeps what was typed. */
export class GlossaryFilter {
  readonly #input: HTMLInputElement;
  readonly #count: HTMLElement;
  readonly #all: HTMLElement;
  readonly #none: HTMLElement;
  readonly #letters: HTMLElement[];
  readonly #jumps: HTMLElement[];
  readonly #tags: HTMLAnchorElement[];
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    const form = part<HTMLFormElement>(element, "find");
    this.#input = form.querySelector<HTMLInputElement>("input[type='search']")!;
    this.#count = part(element, "count");
    this.#all = part(element, "all");
    this.#none = part(element, "none");
    this.#letters = [...element.querySelectorAll<HTMLElement>("[data-letter]")];
    this.#jumps = [...element.querySelectorAll<HTMLElement>(".letters li")];
    this.#tags = [...element.querySelectorAll<HTMLAnchorElement>(".tags a")];
    const { signal } = this.#listeners;
    if (isFile) {
      form.hidden = false;
      this.#start();
    }
    this.#input.addEventListener("input", () => this.#update(), { signal });
    // The list stands as it was typed for; there is nothing to load.
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  // What was typed on the page of another tag is in the address, and nobody but this script reads it.
  #start(): void {
    this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (this.#input.value) {
      this.#update();
    }
  }

  #update(): void {
    const shown = this.#letters.reduce((sum, letter, index) => sum + this.#narrow(letter, this.#jumps[index]), 0);
    const count = this.#count.dataset.total ?? "";
    this.#count.textContent = message("glossaryCount", { some: String(shown), count });
    this.#all.hidden = String(shown) === count;
    this.#none.hidden = shown > 0;
    this.#keepInAddress();
  }

  // Hides what does not fit under one letter and returns how much does.
  #narrow(letter: HTMLElement, jump: HTMLElement | undefined): number {
    let shown = 0;
    for (const entry of letter.querySelectorAll<HTMLElement>("[data-names]")) {
      entry.hidden = !fits(entry.dataset.names ?? "", this.#input.value);
      shown += entry.hidden ? 0 : 1;
    }
    letter.hidden = shown === 0;
    jump?.toggleAttribute("hidden", shown === 0);
    return shown;
  }

  #keepInAddress(): void {
    history.replaceState(history.state, "", withTyped(location.href, this.#input.value));
    this.#tags.forEach((tag) => (tag.href = withTyped(tag.href, this.#input.value)));
  }
}

function withTyped(address: string, typed: string): string {
  const url = new URL(address);
  if (typed.trim() === "") {
    url.searchParams.delete("q");
  } else {
    url.searchParams.set("q", typed);
  }
  return url.href;
}
