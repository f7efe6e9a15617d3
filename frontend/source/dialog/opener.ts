/** Opens the dialog that a button names by `data-opens`; the browser gives the focus back to the button. */
export class Opener {
  readonly #listeners = new AbortController();

  constructor(button: HTMLButtonElement) {
    const dialog = document.querySelector(`dialog[id="${button.dataset.opens}"]`);
    if (!(dialog instanceof HTMLDialogElement)) {
      throw new Error(`page template: no dialog with the id ${button.dataset.opens}`);
    }
    const { signal } = this.#listeners;
    button.addEventListener("click", () => dialog.showModal(), { signal });
    // A click beside the dialog closes it, where the browser does not know closedby.
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }
}
