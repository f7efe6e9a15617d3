/** Opens the dialog that takes the number of a section by Ctrl+G, on a Mac by ⌘G. */
export class GoKey {
  readonly #dialog: HTMLDialogElement;
  readonly #listeners = new AbortController();

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    addEventListener("keydown", (event) => this.#key(event), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  #key(event: KeyboardEvent): void {
    const asked = event.key.toLowerCase() === "g" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (asked) {
      // The browser would look for the next match of its own search.
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) {
        this.#dialog.showModal();
      }
    }
  }
}
