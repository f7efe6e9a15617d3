import { message } from "../message/message";
import { isFile } from "../place/href";
import { HoverDelay, closeAfter, openAfter } from "../tooltip/hover-delay";
import { placeBeside } from "../tooltip/place";

/** Links that lead to a page of another shelf, or to none. */
const selector = "a[data-shelf]:not([data-term])";

/**
 * Says beside a link, before it is followed, that its page is not included or lies
 * in the handbook: under the mouse, under the keyboard, and for a page that is not
 * included at the first tap. A screen reader has it from the link's own name.
 */
export class LinkNote {
  readonly #note: HTMLElement;
  readonly #delay = new HoverDelay();
  readonly #listeners = new AbortController();
  #link: HTMLAnchorElement | undefined;
  #release: (() => void) | undefined;
  #tapped = false;

  constructor(template: HTMLTemplateElement) {
    const copy = document.importNode(template.content, true);
    this.#note = copy.querySelector<HTMLElement>(".link-note")!;
    document.body.append(copy);
    const { signal } = this.#listeners;
    document.addEventListener("pointerdown", (event) => this.#press(event), { signal });
    document.addEventListener("pointerover", (event) => this.#point(event), { signal });
    document.addEventListener("focusin", (event) => this.#focus(event), { signal });
    document.addEventListener("click", (event) => this.#click(event), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#close();
    this.#note.remove();
  }

  #press(event: PointerEvent): void {
    this.#tapped = event.pointerType !== "mouse";
    if (linkAt(event.target) !== this.#link) {
      this.#close();
    }
  }

  #point(event: PointerEvent): void {
    if (event.pointerType !== "mouse") {
      return;
    }
    const link = linkAt(event.target);
    if (link && link !== this.#link) {
      this.#delay.after(openAfter, () => this.#open(link));
    } else if (link || this.#holds(event.target)) {
      this.#delay.drop();
    } else {
      this.#delay.after(closeAfter, () => this.#close());
    }
  }

  #focus(event: FocusEvent): void {
    const link = linkAt(event.target);
    if (!link) {
      this.#close();
    } else if (link.matches(":focus-visible") && !this.#tapped) {
      this.#open(link);
    }
  }

  // A finger has no hover: the first tap says it, the second one follows the link all the same.
  #click(event: MouseEvent): void {
    const link = linkAt(event.target);
    if (link?.dataset.shelf === "none" && this.#tapped && link !== this.#link) {
      event.preventDefault();
      this.#open(link);
    }
  }

  #key(event: KeyboardEvent): void {
    this.#tapped = false;
    if (event.key === "Escape" && !this.#note.hidden) {
      // One press closes one thing.
      event.preventDefault();
      this.#close();
    }
  }

  #open(link: HTMLAnchorElement): void {
    this.#close();
    this.#link = link;
    this.#note.textContent = this.#says(link);
    this.#note.hidden = false;
    this.#release = placeBeside(link, this.#note);
  }

  #says(link: HTMLAnchorElement): string {
    if (link.dataset.shelf !== "none") {
      return message("inHandbook");
    }
    return this.#tapped && !isFile ? message("notIncludedTap") : message("notIncluded");
  }

  #close(): void {
    this.#delay.drop();
    this.#release?.();
    this.#release = undefined;
    this.#note.hidden = true;
    this.#link = undefined;
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#note.contains(target);
  }
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(selector)) || undefined;
}
