import { part } from "../part/part";

/** How long nothing is typed before the number of answers is read out, in milliseconds. */
const pause = 500;

/** Says how many answers there are: to the eye at once, to the ear when the typing pauses. */
export class CountLine {
  readonly #seen: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #waiting: HTMLElement;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(root: HTMLElement) {
    this.#seen = part(root, "count");
    this.#spoken = part(root, "status");
    this.#waiting = part(root, "waiting");
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  tell(count: string): void {
    this.#seen.textContent = count;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#spoken.textContent = count), pause);
  }

  /** Says that answers are on their way; what was told before goes only when they are there. */
  wait(waiting: boolean): void {
    this.#waiting.hidden = !waiting;
    this.#seen.hidden = waiting;
  }
}
