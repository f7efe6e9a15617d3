import { part } from "../part/part";
import { currentIndex } from "../whereabouts/current-index";
import { commandOf } from "./command";
import { isProjecting, project } from "./mode";
import { stepFrom } from "./steps";

/** What has the keys for itself: fields, tabs, dialogs, and what scrolls sideways. */
const ownKeys = "input, textarea, select, dialog, [role='tab'], [tabindex='0']";
/** What Escape closes first: what is open, and the search bar for who is in it. */
const closable = "dialog[open], .tooltip, [data-find]:focus-within";

/** Projector mode: the page alone in very large type, for a room to read; keys step through its sections. */
export class Projector {
  readonly #position: HTMLElement;
  readonly #sections = [...document.querySelectorAll<HTMLElement>("article h2:not(.trainer-note, .trainer-note *)")];
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    this.#position = part(element, "position");
    const { signal } = this.#listeners;
    part(element, "leave").addEventListener("click", () => this.#turn(false), { signal });
    for (const button of document.querySelectorAll<HTMLElement>("[data-project]")) {
      button.addEventListener("click", () => this.#open(button), { signal });
    }
    // Before others take it: Escape means us only where nothing is open.
    addEventListener("keydown", (event) => this.#key(event), { capture: true, signal });
    addEventListener("scroll", () => this.#show(), { passive: true, signal });
    addEventListener("resize", () => this.#show(), { signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  #open(button: HTMLElement): void {
    button.closest("dialog")?.close();
    this.#turn(true);
  }

  #key(event: KeyboardEvent): void {
    const command = commandOf(event, isProjecting(), document.documentElement.dir);
    const taken = command === "leave" ? document.querySelector(closable) : command !== "toggle" && hasOwnKeys(event.target);
    if (command === undefined || taken) {
      return;
    }
    if (command === 1 || command === -1) {
      this.#step(event, command);
      return;
    }
    event.preventDefault();
    this.#turn(command === "toggle" && !isProjecting());
  }

  // Behind the last section the key goes on through the page.
  #step(event: KeyboardEvent, step: 1 | -1): void {
    const section = this.#sections[stepFrom(this.#tops(), topOfWindow(), step)];
    if (section) {
      event.preventDefault();
      section.scrollIntoView({ behavior: "instant" });
    }
  }

  // The size of the text changes where everything stands; the section stays.
  #turn(on: boolean): void {
    const section = this.#sections[this.#current()];
    project(on);
    section?.scrollIntoView({ behavior: "instant" });
    this.#show();
  }

  #show(): void {
    const text = this.#sections.length > 0 && isProjecting() ? `${this.#current() + 1} / ${this.#sections.length}` : "";
    if (text !== this.#position.textContent) {
      this.#position.textContent = text;
    }
  }

  #current(): number {
    return currentIndex(this.#tops(), innerHeight / 3, false);
  }

  #tops(): number[] {
    return this.#sections.map((section) => section.getBoundingClientRect().top);
  }
}

function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ownKeys) !== null;
}

function topOfWindow(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}
