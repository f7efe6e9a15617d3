import { part } from "../part/part";
import { recall, remember } from "./session";

/** Milliseconds that a message stays, at least: a slow reader's time for two lines. */
const stay = 10_000;

/** Where a message waits for the next page. */
const waiting = "toast";

/** One line at the edge of the window that a screen reader is told politely. */
export class Toast {
  readonly #element: HTMLElement;
  readonly #text: HTMLElement;
  readonly #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lasting = false;
  #closed: (() => void) | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#text = part(element, "text");
    const { signal } = this.#listeners;
    part(element, "close").addEventListener("click", () => this.#close(), { signal });
    // Who is busy with it is not hurried.
    element.addEventListener("pointerenter", () => clearTimeout(this.#timer), { signal });
    element.addEventListener("focusin", () => clearTimeout(this.#timer), { signal });
    element.addEventListener("pointerleave", () => this.#expire(), { signal });
    element.addEventListener("focusout", () => this.#expire(), { signal });
    this.#showWaiting();
  }

  stop(): void {
    this.#listeners.abort();
    this.#hide();
  }

  /** Shows a message for a while. One that lasts gives way to no other until it was closed. */
  notify(text: string): void {
    if (!this.#lasting) {
      this.#show(text);
      this.#expire();
    }
  }

  /** Shows a message until somebody closes it: what nobody may miss. */
  warn(text: string, closed: () => void): void {
    this.#lasting = true;
    this.#closed = closed;
    clearTimeout(this.#timer);
    this.#show(text);
  }

  /** Shows a message on the page that is loaded next. */
  notifyNext(text: string): void {
    remember(waiting, text);
  }

  #showWaiting(): void {
    const text = recall(waiting);
    if (text) {
      remember(waiting, "");
      // A screen reader tells what changes once the page is there.
      addEventListener("load", () => this.notify(text), { signal: this.#listeners.signal });
    }
  }

  #show(text: string): void {
    if (this.#text.textContent !== text) {
      this.#text.textContent = text;
    }
    this.#element.dataset.shown = "";
  }

  #expire(): void {
    clearTimeout(this.#timer);
    if (!this.#lasting) {
      this.#timer = setTimeout(() => this.#hide(), stay);
    }
  }

  #close(): void {
    this.#hide();
    this.#closed?.();
    this.#closed = undefined;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#lasting = false;
    this.#text.textContent = "";
    delete this.#element.dataset.shown;
  }
}
