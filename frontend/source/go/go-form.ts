import { fileSearch } from "../file-search/file-search";
import { message } from "../message/message";
import { part } from "../part/part";
import { hrefOf } from "../place/href";

/** Leads to the section whose number is typed, in an exported folder, where no program does. */
export class GoForm {
  readonly #form: HTMLFormElement;
  readonly #listeners = new AbortController();

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.hidden = false;
    form.addEventListener("submit", (event) => void this.#go(event), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  async #go(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const number = String(new FormData(this.#form).get("to") ?? "");
    const address = (await fileSearch()).called(number);
    if (address) {
      this.#form.closest("dialog")?.close();
      location.assign(hrefOf(address));
    } else {
      part(this.#form, "status").textContent = message("goNone", { number });
    }
  }
}
