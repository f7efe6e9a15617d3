import { currentIndex } from "./current-index";

/** What begins in the upper third of the window is being read. */
const lineShare = 1 / 3;

/** Marks, in a list of links to parts of this page, the part being read. */
export class Whereabouts {
  readonly #links: HTMLAnchorElement[] = [];
  readonly #parts: HTMLElement[] = [];
  readonly #observer: IntersectionObserver;

  constructor(element: HTMLElement) {
    for (const link of element.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
      const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (part) {
        this.#links.push(link);
        this.#parts.push(part);
      }
    }
    this.#observer = new IntersectionObserver(() => this.#update(), {
      rootMargin: `0px 0px -${100 * (1 - lineShare)}% 0px`,
    });
    this.#parts.forEach((part) => this.#observer.observe(part));
    this.#observeEnd();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#end.abort();
  }

  readonly #end = new AbortController();

  // No part crosses the line at the end of the page, so the observer above says nothing there.
  #observeEnd(): void {
    const options = { passive: true, signal: this.#end.signal };
    addEventListener("scrollend", () => this.#update(), options);
    addEventListener("hashchange", () => this.#update(), options);
  }

  #update(): void {
    const tops = this.#parts.map((part) => part.getBoundingClientRect().top);
    const page = document.documentElement;
    const atEnd = page.scrollHeight > innerHeight && scrollY + innerHeight >= page.scrollHeight - 2;
    const current = currentIndex(tops, innerHeight * lineShare, atEnd);
    this.#links.forEach((link, index) => {
      if (index === current) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }
}
