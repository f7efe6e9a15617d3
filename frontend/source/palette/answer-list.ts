import { nextAnswer } from "./keys";

/**
 * The listbox of a combobox: the focus stays in the field, which names the chosen
 * answer (WAI-ARIA APG, editable combobox with list autocomplete).
 */
export class AnswerList {
  readonly #element: HTMLElement;
  readonly #field: HTMLInputElement;
  #options: HTMLAnchorElement[] = [];
  #chosen = -1;
  #walked = false;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, field: HTMLInputElement) {
    this.#element = element;
    this.#field = field;
    const { signal } = this.#listeners;
    // Moved, not entered: a list that changes under a resting pointer keeps its choice.
    element.addEventListener("pointermove", (event) => this.#point(event.target as Element), { signal });
    // The focus stays in the field.
    element.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#options[this.#chosen];
  }

  /** Whether an arrow has gone into the list since it was shown. */
  get walked(): boolean {
    return this.#walked;
  }

  /** Shows other options, each in the group that its data-kind names; the groups stand as their first options do. */
  show(options: HTMLAnchorElement[], chosen: number): void {
    this.#options.forEach((option) => option.remove());
    const groups = [...this.#element.querySelectorAll<HTMLElement>("[data-group]")];
    groups.forEach((group) => (group.hidden = true));
    for (const option of options) {
      const group = groups.find((group) => group.dataset.group === option.dataset.kind)!;
      if (group.hidden) {
        group.hidden = false;
        this.#element.append(group);
      }
      group.append(option);
    }
    this.#options = [...this.#element.querySelectorAll<HTMLAnchorElement>("[role='option']")];
    this.#options.forEach((option, index) => this.#prepare(option, index));
    this.#element.hidden = options.length === 0;
    this.#field.ariaExpanded = String(options.length > 0);
    this.#element.scrollTop = 0;
    this.#walked = false;
    this.#choose(chosen);
  }

  /** Takes a key that leads to another answer; false where it means something else. */
  key(event: KeyboardEvent): boolean {
    const next = nextAnswer(event, this.#chosen, this.#options.length, this.#walked);
    if (next === undefined) {
      return false;
    }
    this.#walked = true;
    this.#choose(next);
    this.chosen?.scrollIntoView({ block: "nearest" });
    return true;
  }

  #prepare(option: HTMLAnchorElement, index: number): void {
    option.id = `palette-answer-${index}`;
    option.tabIndex = -1;
    option.ariaSelected = "false";
  }

  #point(target: Element): void {
    const option = target.closest<HTMLAnchorElement>("[role='option']");
    if (option && option !== this.chosen) {
      this.#choose(this.#options.indexOf(option));
    }
  }

  #choose(index: number): void {
    this.chosen?.setAttribute("aria-selected", "false");
    this.#chosen = index;
    this.chosen?.setAttribute("aria-selected", "true");
    if (this.chosen) {
      this.#field.setAttribute("aria-activedescendant", this.chosen.id);
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }
}
