import type { PrintDialog } from "./print-dialog";
import { printPage } from "./print-page";

/** The address of the page that prints itself when it is opened. */
const printAtOnce = "#print";

/** Prints by Ctrl+P and by the button in the bar, which the program's own window has no other way for. */
export class PrintEntry {
  readonly #dialog: PrintDialog | undefined;
  readonly #listeners = new AbortController();

  /** Without a dialog there is nothing to choose from. */
  constructor(button: HTMLButtonElement, dialog: PrintDialog | undefined) {
    this.#dialog = dialog;
    const { signal } = this.#listeners;
    button.addEventListener("click", () => this.#ask(), { signal });
    addEventListener("keydown", (event) => this.#key(event), { signal });
    addEventListener("load", () => this.#arrive(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  #key(event: KeyboardEvent): void {
    const held = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (held && event.key.toLowerCase() === "p") {
      event.preventDefault();
      if (!document.querySelector("dialog:modal")) {
        this.#ask();
      }
    }
  }

  #ask(): void {
    if (this.#dialog) {
      this.#dialog.open();
    } else {
      printPage();
    }
  }

  #arrive(): void {
    if (location.hash === printAtOnce) {
      // Whoever comes back to the page did not ask for paper again.
      history.replaceState(history.state, "", location.pathname + location.search);
      // Behind everything that begins when the page is there.
      setTimeout(printPage);
    }
  }
}
