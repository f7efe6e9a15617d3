import { part } from "../part/part";
import type { Definition } from "./definition";

/** The one element in which definitions appear, made from a template of the page. */
export class TooltipView {
  readonly element: HTMLElement;
  readonly #name: HTMLElement;
  readonly #definition: HTMLElement;
  readonly #more: HTMLAnchorElement;
  #term: HTMLAnchorElement | undefined;

  constructor(template: HTMLTemplateElement) {
    const copy = document.importNode(template.content, true);
    this.element = copy.querySelector<HTMLElement>(".tooltip")!;
    this.#name = part(copy, "name");
    this.#definition = part(copy, "definition");
    this.#more = part<HTMLAnchorElement>(copy, "more");
  }

  /** Fills the element and puts it right behind the term, where the Tab key comes next. */
  show(term: HTMLAnchorElement, definition: Definition): void {
    this.#name.textContent = definition.name;
    this.#definition.replaceChildren(definition.short);
    this.#more.href = `/docs/reference/glossary/?all=true#term-${term.dataset.term}`;
    this.element.setAttribute("aria-label", `Definition of ${definition.name}`);
    term.after(this.element);
    term.dataset.open = "";
    this.element.hidden = false;
    this.#term = term;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.remove();
    delete this.#term?.dataset.open;
    this.#term = undefined;
  }
}
