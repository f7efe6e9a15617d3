import { currentIndex } from "./current-index";

/** What begins in the upper third of the window is being read. */
const lineShare = 1 / 3;

/** Marks, in a list of links to parts of this page, the part being read. */
export class Whereabouts {
  readonly #links: HTMLAnchorElement[] = [];
  readonly #parts: HTMLElement[] = [];
  readonly #observer: IntersectionObserver;
  readonly #end = new AbortController();
  #atEnd = false;

  constructor(element: HTMLElement) {
    for (const link of element.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
      const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (part) {
        this.#links.push(link);
        this.#parts.push(part);
      }
    }
    this.#observer = new IntersectionObserver(() => this.#update(), {
      // Reaching far up, so that a leap over a whole part crosses the line too.
      rootMargin: `1000000px 0px -${100 * (1 - lineShare)}% 0px`,
    });
    this.#parts.forEach((part) => this.#observer.observe(part));
    this.#observeEnd();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#end.abort();
  }

  // No part crosses the line at the end of the page, so the observer above says nothing there.
  #observeEnd(): void {
    const options = { passive: true, signal: this.#end.signal };
    addEventListener("scroll", () => this.#atEnd !== isAtEnd() && this.#update(), options);
  }

  #update(): void {
    this.#atEnd = isAtEnd();
    const tops = this.#parts.map(topOf);
    const current = currentIndex(tops, innerHeight * lineShare, this.#atEnd);
    this.#links.forEach((link, index) => this.#mark(link, this.#parts[index], index === current));
  }

  #mark(link: HTMLAnchorElement, part: HTMLElement | undefined, here: boolean): void {
    part?.toggleAttribute("data-here", here);
    if (here) {
      link.setAttribute("aria-current", "location");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

// A part that is not shown is never reached.
function topOf(part: HTMLElement): number {
  return part.closest("[hidden], .hide") ? Infinity : part.getBoundingClientRect().top;
}

function isAtEnd(): boolean {
  const height = document.documentElement.scrollHeight;
  // Zoom leaves fractions of a pixel.
  return height > innerHeight && scrollY + innerHeight >= height - 2;
}
