import { message } from "../message/message";

/** Milliseconds without an answer after which a word about waiting shows. */
const patience = 100;

/** Puts the list of the pages that use a term where the term stands, once somebody asks for it. */
export class Uses {
  readonly #element: HTMLDetailsElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLDetailsElement) {
    this.#element = element;
    const { signal } = this.#listeners;
    element.addEventListener("toggle", () => void this.#load(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  async #load(): Promise<void> {
    const link = this.#element.querySelector<HTMLAnchorElement>("p > a");
    const status = this.#element.querySelector<HTMLElement>("[role='status']");
    if (!link || !status || !this.#element.open) {
      return;
    }
    const timer = setTimeout(() => (status.textContent = message("looking")), patience);
    const list = await fetchList(link.href, this.#listeners.signal);
    clearTimeout(timer);
    // Where it does not come, the link still leads to it.
    status.textContent = "";
    if (list && link.isConnected) {
      link.parentElement!.replaceWith(document.adoptNode(list));
    }
  }
}

/** The list out of the page that the link leads to. */
async function fetchList(address: string, signal: AbortSignal): Promise<Element | null> {
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("[data-part='uses']");
  } catch {
    return null;
  }
}
