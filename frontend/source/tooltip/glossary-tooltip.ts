import { findDefinition } from "./definition";
import { HoverDelay, closeAfter, openAfter } from "./hover-delay";
import { placeBeside } from "./place";
import { TooltipView } from "./tooltip-view";
import { nextTrail } from "./trail";

/**
 * Shows a glossary term's definition beside the term: under the mouse, under the
 * keyboard and at the first tap. It can be pointed at, and Escape closes it
 * without moving the focus. A term inside a definition turns to that term's
 * definition, and there is a way back. One element serves every term of the page.
 */
export class GlossaryTooltip {
  readonly #view: TooltipView;
  readonly #delay = new HoverDelay();
  readonly #listeners = new AbortController();
  #term: HTMLAnchorElement | undefined;
  #release: (() => void) | undefined;
  #tapped = false;
  /** Ids of the terms from the one on the page to the one whose definition is shown. */
  #trail: string[] = [];

  constructor(template: HTMLTemplateElement) {
    this.#view = new TooltipView(template);
    const { signal } = this.#listeners;
    document.addEventListener("pointerdown", (event) => this.#press(event), { signal });
    document.addEventListener("pointerover", (event) => this.#enter(event), { signal });
    document.addEventListener("pointerout", (event) => this.#leave(event), { signal });
    document.addEventListener("focusin", (event) => this.#focus(event), { signal });
    document.addEventListener("click", (event) => this.#click(event), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#close();
  }

  #press(event: PointerEvent): void {
    this.#tapped = event.pointerType !== "mouse";
    if (!this.#holds(event.target) && this.#termAt(event.target) !== this.#term) {
      this.#close();
    }
  }

  #enter(event: PointerEvent): void {
    if (event.pointerType !== "mouse") {
      return;
    }
    if (this.#holds(event.target)) {
      this.#delay.drop();
      return;
    }
    const term = this.#termAt(event.target);
    if (!term) {
      return;
    }
    if (term === this.#term) {
      this.#delay.drop();
    } else if (this.#termAt(event.relatedTarget) !== term) {
      this.#delay.after(openAfter, () => this.#open(term));
    }
  }

  #leave(event: PointerEvent): void {
    if (event.pointerType !== "mouse") {
      return;
    }
    const from = this.#termAt(event.target) !== undefined || this.#holds(event.target);
    const within = this.#termAt(event.relatedTarget) !== undefined || this.#holds(event.relatedTarget);
    // Who went on to another definition reads; a definition of another size may slip away from under the mouse.
    if (from && !within && this.#trail.length < 2) {
      this.#delay.after(closeAfter, () => this.#close());
    }
  }

  #focus(event: FocusEvent): void {
    if (this.#holds(event.target)) {
      return;
    }
    const term = this.#termAt(event.target);
    if (!term) {
      this.#close();
    } else if (term.matches(":focus-visible") && !this.#tapped) {
      this.#open(term);
    }
  }

  // A finger has no hover: its first tap shows the definition, its second one follows the link.
  #click(event: MouseEvent): void {
    if (this.#holds(event.target)) {
      this.#turn(event);
      return;
    }
    const term = this.#termAt(event.target);
    if (term && this.#tapped && term !== this.#term && this.#open(term)) {
      event.preventDefault();
    }
  }

  #turn(event: MouseEvent): void {
    const trail = nextTrail(event, this.#trail);
    const definition = findDefinition(trail?.at(-1) ?? "");
    if (!trail || !definition) {
      return;
    }
    event.preventDefault();
    this.#trail = trail;
    this.#view.fill(definition, findDefinition(trail.at(-2) ?? "")?.name);
    // What was activated is gone.
    this.#view.element.focus();
  }

  #key(event: KeyboardEvent): void {
    this.#tapped = false;
    if (event.key === "Escape" && this.#term) {
      // One press closes one thing.
      event.preventDefault();
      if (this.#holds(document.activeElement)) {
        this.#term.focus();
      }
      this.#close();
    }
  }

  #open(term: HTMLAnchorElement): boolean {
    this.#delay.drop();
    if (term === this.#term) {
      return true;
    }
    const definition = findDefinition(term.dataset.term ?? "");
    if (!definition) {
      return false;
    }
    this.#close();
    this.#term = term;
    this.#trail = [definition.id];
    this.#view.show(term, definition);
    this.#release = placeBeside(term, this.#view.element);
    return true;
  }

  #close(): void {
    this.#delay.drop();
    this.#release?.();
    this.#release = undefined;
    this.#view.hide();
    this.#term = undefined;
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#view.element.contains(target);
  }

  // Terms inside the definition turn the definition; they open none of their own.
  #termAt(target: EventTarget | null): HTMLAnchorElement | undefined {
    if (!(target instanceof Element) || this.#holds(target)) {
      return undefined;
    }
    return target.closest<HTMLAnchorElement>("a[data-term]") ?? undefined;
  }
}
