/** Milliseconds between two questions how many read. */
const pause = 3000;

/** Keeps the number of readers true on the page about sharing. */
export class RoomReaders {
  readonly #element: HTMLElement;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#timer = setInterval(() => void this.#ask(), pause);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #ask(): Promise<void> {
    if (document.visibilityState !== "visible") {
      return;
    }
    try {
      const answer = await fetch(location.pathname);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-room] [data-part='readers']")?.textContent;
      // The same words again would be read out again.
      if (now && now !== this.#element.textContent) {
        this.#element.textContent = now;
      }
    } catch {
      // The program has ended, and sharing with it.
    }
  }
}
