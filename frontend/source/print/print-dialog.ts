import { message } from "../message/message";
import { part } from "../part/part";
import { printPage } from "./print-page";
import { currentSection, keepAll, keepSection, sectionTitle } from "./section";

/** Asks what of a journey is to be printed: the page, the section where the reader is, or all levels. */
export class PrintDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #form: HTMLFormElement;
  readonly #article: Element;
  readonly #listeners = new AbortController();
  #section: HTMLHeadingElement | undefined;

  constructor(dialog: HTMLDialogElement, article: Element) {
    this.#dialog = dialog;
    this.#article = article;
    this.#form = part<HTMLFormElement>(dialog, "form");
    const { signal } = this.#listeners;
    this.#form.addEventListener("submit", () => this.#print(), { signal });
    part(dialog, "cancel").addEventListener("click", () => dialog.close(), { signal });
    addEventListener("afterprint", keepAll, { signal });
    // A click beside the dialog closes it, where the browser does not know closedby.
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    keepAll();
  }

  open(): void {
    this.#section = currentSection(this.#article);
    part(this.#dialog, "section").hidden = !this.#section;
    if (this.#section) {
      part(this.#dialog, "section-name").textContent = message("printSection", { title: sectionTitle(this.#section) });
    }
    this.#dialog.showModal();
  }

  #print(): void {
    const what = new FormData(this.#form).get("what");
    keepAll();
    if (what === "journey") {
      location.assign(this.#form.dataset.journey!);
      return;
    }
    if (what === "section" && this.#section) {
      keepSection(this.#article, this.#section, document.querySelectorAll("[data-words] .term"));
    }
    // The dialog is closed by then: it would be on the paper.
    printPage();
  }
}
