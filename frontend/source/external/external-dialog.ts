import type { ReaderState } from "../state/reader-state";
import { Leaving } from "./leaving";

/** Asks before a link leads outside: shows the address in full and stays on the page. */
export class ExternalDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #leaving: Leaving;
  readonly #listeners = new AbortController();

  constructor(template: HTMLTemplateElement, state: ReaderState) {
    const copy = document.importNode(template.content, true);
    this.#dialog = copy.querySelector("dialog")!;
    this.#leaving = new Leaving(copy.querySelector<HTMLElement>("[data-leaving]")!, state);
    document.body.append(copy);
    const { signal } = this.#listeners;
    document.addEventListener("click", (event) => this.#click(event), { signal });
    this.#dialog.addEventListener("click", (event) => this.#follow(event), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#leaving.stop();
    this.#dialog.remove();
  }

  #click(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-external]");
    if (link) {
      event.preventDefault();
      this.#leaving.offer(link.href, link.textContent ?? "");
      this.#dialog.showModal();
    }
  }

  // The address opens in a tab of its own; whoever comes back finds the page, not the question.
  #follow(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest("a")) {
      this.#dialog.close();
    }
  }
}
