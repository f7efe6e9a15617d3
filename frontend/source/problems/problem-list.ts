import { part } from "../part/part";
import { onCheck } from "./check";

/** Milliseconds without a key until the list is asked for. */
const pause = 120;

/** Narrows the list of problems down at every key, and shows what a check finds: the server draws the list, this exchanges it. */
export class ProblemList {
  readonly #element: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #listeners = new AbortController();
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#form = part<HTMLFormElement>(element, "filter");
    const { signal } = this.#listeners;
    this.#form.addEventListener("input", () => this.#wait(), { signal });
    this.#form.addEventListener("submit", (event) => this.#submit(event), { signal });
    onCheck(() => void this.#exchange(), signal);
  }

  stop(): void {
    this.#listeners.abort();
    this.#request?.abort();
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#exchange(), pause);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    void this.#exchange();
  }

  async #exchange(): Promise<void> {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    const address = this.#address();
    try {
      const answer = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok && !signal.aborted) {
        this.#show(page);
        history.replaceState(history.state, "", address + location.hash);
      }
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  #address(): string {
    const asked = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== "");
    const query = new URLSearchParams(asked as [string, string][]).toString();
    return this.#form.getAttribute("action")! + (query && `?${query}`);
  }

  #show(page: Document): void {
    const focused = document.activeElement?.closest("li[id]")?.id;
    for (const name of ["status", "found"]) {
      part(this.#element, name).replaceChildren(...part(page, name).childNodes);
    }
    // Nothing is there to be narrowed down where nothing is wrong.
    this.#form.hidden = part(page, "filter").hidden;
    this.#choices(page);
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  // What can be chosen may have changed with the check; what is chosen stays.
  #choices(page: Document): void {
    for (const list of this.#form.querySelectorAll<HTMLSelectElement | HTMLDataListElement>("select, datalist")) {
      const chosen = list instanceof HTMLSelectElement ? list.value : "";
      list.replaceChildren(...(page.getElementById(list.id)?.childNodes ?? []));
      if (list instanceof HTMLSelectElement) {
        list.value = chosen;
      }
    }
  }
}
