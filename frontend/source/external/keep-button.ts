import { message } from "../message/message";
import { pageAddress } from "../place/page-address";
import type { Kept } from "../state/reader";
import type { ReaderState } from "../state/reader-state";

/** The button that keeps an external link for later, pressed while it is kept. */
export class KeepButton {
  readonly #button: HTMLButtonElement;
  readonly #state: ReaderState;
  readonly #listeners = new AbortController();
  #address = "";
  #title = "";

  /** `say` tells the person what came of it. */
  constructor(button: HTMLButtonElement, state: ReaderState, say: (text: string) => void) {
    this.#button = button;
    this.#state = state;
    const { signal } = this.#listeners;
    button.hidden = false;
    button.addEventListener("click", () => say(this.#turn()), { signal });
    state.addEventListener("change", () => this.#show(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  /** Sets the link; a link without words is known by its address. */
  offer(address: string, title = ""): void {
    this.#address = address;
    this.#title = title.replace(/\s+/g, " ").trim() || address;
    this.#show();
  }

  #turn(): string {
    const isKept = this.#isKept();
    void this.#state.change({ kept: { [this.#address]: isKept ? null : this.#link() } });
    return message(isKept ? "dropped" : "kept");
  }

  #link(): Kept {
    const page = document.querySelector("h1")?.textContent?.trim() ?? "";
    // On the page of an address itself there is no page that it stood on.
    const here = pageAddress();
    const from = here.startsWith("/-/") ? "" : here;
    return { title: this.#title, from, page: from && page, shelf: this.#state.shelfName, at: new Date().toISOString() };
  }

  #isKept(): boolean {
    return this.#state.reader.kept?.[this.#address] !== undefined;
  }

  #show(): void {
    const isKept = this.#isKept();
    this.#button.setAttribute("aria-pressed", String(isKept));
    // Not by colour alone.
    this.#button.querySelector(".material-icons")!.textContent = isKept ? "bookmark" : "bookmark_border";
  }
}
