import type { ReaderState } from "../state/reader-state";

/** Asks for a drawing in the theme that was chosen; WebKit's pictures know only that of the system. */
export class ThemedPicture {
  readonly #image: HTMLImageElement;
  readonly #listeners = new AbortController();

  constructor(image: HTMLImageElement, state: ReaderState) {
    this.#image = image;
    state.addEventListener("change", () => this.#show(state.settings.theme), { signal: this.#listeners.signal });
    this.#show(state.settings.theme);
  }

  stop(): void {
    this.#listeners.abort();
  }

  #show(theme: string | undefined): void {
    const address = this.#image.getAttribute("src") ?? "";
    const plain = address.replace(/\?theme=\w+$/, "");
    const wanted = theme ? `${plain}?theme=${theme}` : plain;
    if (plain.endsWith(".svg") && plain.startsWith("/") && wanted !== address) {
      this.#image.src = wanted;
    }
  }
}
