import { message } from "../message/message";
import { part } from "../part/part";
import { hrefOf } from "../place/href";
import type { Definition } from "./definition";

/** The one element in which definitions appear, made from a template of the page. */
export class TooltipView {
  readonly element: HTMLElement;
  readonly #name: HTMLElement;
  readonly #definition: HTMLElement;
  readonly #more: HTMLAnchorElement;
  readonly #back: HTMLButtonElement;
  readonly #before: HTMLElement;
  #term: HTMLAnchorElement | undefined;

  constructor(template: HTMLTemplateElement) {
    const copy = document.importNode(template.content, true);
    this.element = copy.querySelector<HTMLElement>(".tooltip")!;
    this.#name = part(copy, "name");
    this.#definition = part(copy, "definition");
    this.#more = part<HTMLAnchorElement>(copy, "more");
    this.#back = part<HTMLButtonElement>(copy, "back");
    this.#before = part(copy, "before");
  }

  /** Fills the element and puts it right behind the term, where the Tab key comes next. */
  show(term: HTMLAnchorElement, definition: Definition): void {
    this.fill(definition);
    term.after(this.element);
    term.dataset.open = "";
    this.element.hidden = false;
    this.#term = term;
  }

  /** Puts another definition in; `before` is the name of the one that the way back leads to. */
  fill(definition: Definition, before = ""): void {
    this.#name.textContent = definition.name;
    this.#definition.replaceChildren(definition.short);
    this.#more.href = hrefOf(`/docs/reference/glossary/?all=true#term-${definition.id}`);
    this.element.setAttribute("aria-label", message("definition", { name: definition.name }));
    this.#back.hidden = before === "";
    this.#before.textContent = message("back", { name: before });
    this.element.scrollTop = 0;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.remove();
    delete this.#term?.dataset.open;
    this.#term = undefined;
  }
}
