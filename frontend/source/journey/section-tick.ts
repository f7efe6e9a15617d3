import { message } from "../message/message";
import { part } from "../part/part";
import type { Section } from "./section";

/** The button below a section's heading that says whether it is read, and the tick in the list of sections. */
export class SectionTick {
  readonly #entry: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #word: HTMLElement;
  readonly #icon: HTMLElement;
  readonly #listeners = new AbortController();

  constructor(section: Section, template: HTMLTemplateElement, toggle: (read: boolean) => void) {
    this.#entry = section.entry;
    const copy = document.importNode(template.content, true);
    this.#button = part<HTMLButtonElement>(copy, "tick");
    this.#word = part(copy, "word");
    this.#icon = this.#button.querySelector<HTMLElement>(".material-icons")!;
    this.#button.setAttribute("aria-describedby", section.id);
    this.#button.addEventListener("click", () => toggle(this.#button.ariaPressed !== "true"), { signal: this.#listeners.signal });
    section.heading.nextElementSibling?.append(copy);
  }

  stop(): void {
    this.#listeners.abort();
    this.#button.remove();
  }

  show(read: boolean): void {
    this.#button.ariaPressed = String(read);
    this.#word.textContent = message(read ? "read" : "markRead");
    this.#icon.textContent = read ? "check_circle" : "radio_button_unchecked";
    this.#entry.toggleAttribute("data-read", read);
    part(this.#entry, "read").hidden = !read;
  }
}
