/** Shows a picture as large as the window. A click anywhere closes it, and so does Escape. */
export class PictureDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #listeners = new AbortController();
  #picture: HTMLImageElement | undefined;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    const { signal } = this.#listeners;
    dialog.addEventListener("click", () => dialog.close(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#dialog.close();
  }

  show(picture: HTMLImageElement): void {
    this.#picture?.remove();
    this.#picture = picture.cloneNode() as HTMLImageElement;
    // Its size on the page is none here, and an id must stay unique.
    for (const name of ["id", "class", "width", "height"]) {
      this.#picture.removeAttribute(name);
    }
    this.#dialog.append(this.#picture);
    this.#dialog.showModal();
  }
}
