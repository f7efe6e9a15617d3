import { message } from "../message/message";
import { part } from "../part/part";

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

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#text = part(element, "text");
    const { signal } = this.#listeners;
    part(element, "close").addEventListener("click", () => this.#hide(), { signal });
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
  warn(text: string): void {
    this.#lasting = true;
    clearTimeout(this.#timer);
    this.#show(text);
  }

  /** Shows a message on the page that is loaded next. */
  notifyNext(text: string): void {
    try {
      sessionStorage.setItem(waiting, text);
    } catch {
      // Storage may be forbidden; then the message is not shown.
    }
  }

  #showWaiting(): void {
    try {
      const text = sessionStorage.getItem(waiting);
      sessionStorage.removeItem(waiting);
      if (text) {
        // A screen reader tells what changes once the page is there.
        addEventListener("load", () => this.notify(text), { signal: this.#listeners.signal });
      }
    } catch {
      // As above.
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

  #hide(): void {
    clearTimeout(this.#timer);
    this.#lasting = false;
    this.#text.textContent = "";
    delete this.#element.dataset.shown;
  }
}

/** Says that something could not be kept, for as long as it takes to be seen. */
export function warnOfLoss(state: EventTarget, toast: Toast): void {
  state.addEventListener("lost", () => toast.warn(message("lost")));
}
