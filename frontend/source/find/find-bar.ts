import { message } from "../message/message";
import { part } from "../part/part";
import { findKey } from "./find-key";
import { PageSearch } from "./page-search";
import { canPaint } from "./paint";
import { scrollTo, settle, unfold } from "./reveal";

/** A selection longer than this is not what somebody wants to look for. */
const longestQuery = 80;

/** Finds text in the page: in the program's own window nothing else does, and browsers differ in what they find. */
export class FindBar {
  readonly #element: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #count: HTMLElement;
  readonly #search: PageSearch;
  readonly #listeners = new AbortController();
  /** What had the focus before the bar. */
  #before: Element | null = null;

  constructor(element: HTMLElement, root: Element) {
    this.#element = element;
    this.#field = part<HTMLInputElement>(element, "query");
    this.#count = part(element, "count");
    this.#search = new PageSearch(root, () => this.#look(false));
    const { signal } = this.#listeners;
    addEventListener("keydown", (event) => this.#key(event), { signal });
    element.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#field.addEventListener("input", () => this.#look(true), { signal });
    part(element, "previous").addEventListener("click", () => this.#step(-1), { signal });
    part(element, "next").addEventListener("click", () => this.#step(1), { signal });
    part(element, "close").addEventListener("click", () => this.#close(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#search.stop();
    this.#element.hidden = true;
  }

  #key(event: KeyboardEvent): void {
    const within = event.target instanceof Node && this.#element.contains(event.target);
    const wish = findKey(event, { open: !this.#element.hidden, within, inField: event.target === this.#field });
    // Behind an open dialog there is no page to search.
    if (!wish || event.defaultPrevented || document.querySelector("dialog:modal")) {
      return;
    }
    event.preventDefault();
    if (wish === "close") {
      this.#close();
    } else if (wish === "open" || this.#field.value === "") {
      this.#open();
    } else {
      this.#again(wish === "next" ? 1 : -1);
    }
  }

  #open(): void {
    const selected = getSelection()?.toString().trim() ?? "";
    if (this.#element.hidden && selected !== "" && selected.length <= longestQuery && !selected.includes("\n")) {
      this.#field.value = selected;
    }
    this.#show();
    this.#field.focus();
    this.#field.select();
  }

  #again(by: 1 | -1): void {
    if (this.#element.hidden) {
      this.#show();
      this.#field.focus();
    }
    this.#step(by);
  }

  #show(): void {
    if (this.#element.hidden) {
      this.#before = document.activeElement;
      this.#element.hidden = false;
      this.#search.begin();
      this.#look(true);
    }
  }

  // Where the page itself has changed the reader is left in peace.
  #look(go: boolean): void {
    this.#search.search(this.#field.value);
    this.#tell();
    if (go) {
      this.#go();
    }
  }

  #step(by: 1 | -1): void {
    this.#search.step(by);
    this.#tell();
    this.#go();
  }

  #go(): void {
    const range = this.#search.range;
    if (range) {
      unfold(range.startContainer);
      scrollTo(range, this.#element.getBoundingClientRect().bottom);
    }
  }

  #tell(): void {
    const { count, number } = this.#search;
    const found = count > 0 ? message("findCount", { number: String(number), count: String(count) }) : message("findNone");
    this.#count.textContent = this.#field.value === "" ? "" : found;
    this.#element.toggleAttribute("data-none", this.#field.value !== "" && count === 0);
  }

  #close(): void {
    const range = this.#search.range;
    const inside = this.#element.contains(document.activeElement);
    this.#search.stop();
    this.#element.hidden = true;
    if (range && (inside || !canPaint)) {
      settle(range);
    } else if (inside && this.#before instanceof HTMLElement) {
      this.#before.focus({ preventScroll: true });
    }
  }
}
