import { message } from "../message/message";
import { part } from "../part/part";
import { pageAddress } from "../place/page-address";
import type { ReaderState } from "../state/reader-state";
import { ReadingWatch } from "./reading-watch";
import { type Section, sectionsOf } from "./section";
import { SectionTick } from "./section-tick";

/** Keeps which sections of a journey page are read, and says how long the others take. */
export class JourneyProgress {
  readonly #state: ReaderState;
  readonly #page = pageAddress();
  readonly #sections: readonly Section[];
  readonly #ticks: readonly SectionTick[];
  readonly #watch: ReadingWatch;
  readonly #left: HTMLElement;
  readonly #whole: string;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, template: HTMLTemplateElement, state: ReaderState) {
    this.#state = state;
    this.#sections = sectionsOf(element);
    this.#left = part(element, "minutes");
    this.#whole = this.#left.textContent ?? "";
    this.#ticks = this.#sections.map((section) => new SectionTick(section, template, (read) => this.#mark(section, read)));
    this.#watch = new ReadingWatch(
      this.#sections.filter(({ id }) => !this.#isRead(id)),
      (section) => this.#mark(section, true),
    );
    state.addEventListener("change", () => this.#show(), { signal: this.#listeners.signal });
    this.#show();
    // Only what changes from now on is worth a word.
    this.#left.role = "status";
  }

  stop(): void {
    this.#listeners.abort();
    this.#watch.stop();
    this.#ticks.forEach((tick) => tick.stop());
  }

  #isRead(id: string): boolean {
    return this.#state.shelf.progress?.[this.#page]?.[id] !== undefined;
  }

  #mark(section: Section, read: boolean): void {
    this.#watch.leave(section);
    const at = read ? new Date().toISOString() : null;
    void this.#state.changeShelf({ progress: { [this.#page]: { [section.id]: at } } });
  }

  #show(): void {
    this.#ticks.forEach((tick, index) => tick.show(this.#isRead(this.#sections[index]?.id ?? "")));
    const left = this.#sections.filter(({ id }) => !this.#isRead(id));
    const text = this.#textFor(left);
    if (text !== this.#left.textContent) {
      this.#left.textContent = text;
    }
  }

  #textFor(left: readonly Section[]): string {
    if (left.length === this.#sections.length) {
      return this.#whole;
    }
    const minutes = left.reduce((sum, section) => sum + section.minutes, 0);
    return left.length === 0 ? message("allRead") : message("minutesLeft", { minutes: String(minutes) });
  }
}
