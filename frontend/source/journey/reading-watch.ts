import { type Glance, Reading, stayFor } from "./reading";
import type { Section } from "./section";

/** Seconds between two looks at what is in the window. */
const beat = 1;

/** Looks again and again at what is in the window, and tells of each section once it has been read to its end. */
export class ReadingWatch {
  readonly #readings: Map<Section, Reading<HTMLElement>>;
  readonly #told: (section: Section) => void;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(sections: readonly Section[], told: (section: Section) => void) {
    this.#readings = new Map(sections.map((section) => [section, new Reading(section.blocks, stayFor(section.minutes))]));
    this.#told = told;
    this.#timer = setInterval(() => this.#look(), beat * 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** A section needs no watching any more: somebody said themselves whether it is read. */
  leave(section: Section): void {
    this.#readings.delete(section);
  }

  #look(): void {
    if (document.visibilityState !== "visible") {
      return;
    }
    for (const [section, reading] of this.#readings) {
      if (reading.look(beat, glanceAt(section.blocks))) {
        this.leave(section);
        this.#told(section);
      }
    }
  }
}

function glanceAt(blocks: readonly HTMLElement[]): Glance<HTMLElement> {
  const ends: HTMLElement[] = [];
  let here = false;
  for (const block of blocks) {
    const { top, bottom, height } = block.getBoundingClientRect();
    if (height === 0 || !isShown(block)) {
      ends.push(block);
    } else if (bottom > 0 && top < innerHeight) {
      here = true;
      // Zoom leaves fractions of a pixel.
      if (bottom <= innerHeight + 1) {
        ends.push(block);
      }
    }
  }
  return { here, ends };
}

// What is folded away keeps a size that layout reckons only when it is asked.
function isShown(block: HTMLElement): boolean {
  return !block.closest("[hidden], details:not([open]) > :not(summary)");
}
