import { message } from "../message/message";
import { printed, printing } from "../print/print-page";
import { type Check, tellCheck } from "../problems/check";
import type { Toast } from "../toast/toast";
import { isBusy } from "./busy";
import { keepPlaceInView, restorePlaceInView } from "./place-in-view";

/** Milliseconds until the program is asked again after it did not answer, and how often it is. */
const pause = 1000;
const attempts = 5;

/** Milliseconds between two looks at whether somebody is busy still. */
const look = 300;

/** What the program tells a page that it was changed. */
interface Changes {
  open: string;
  drawn: string;
  changed: boolean;
  check?: Check;
}

/** Shows the page anew as soon as the file that it comes from is saved. `data-drawn` on the root marks what it was drawn from. */
export class Live {
  readonly #root: HTMLElement;
  readonly #toast: Toast;
  readonly #listeners = new AbortController();
  #question: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(root: HTMLElement, toast: Toast) {
    this.#root = root;
    this.#toast = toast;
    restorePlaceInView();
    const { signal } = this.#listeners;
    // A page that nobody sees asks nothing: a browser has few connections to one address.
    document.addEventListener("visibilitychange", () => this.#follow(), { signal });
    addEventListener("pagehide", () => this.#question?.abort(), { signal });
    addEventListener("pageshow", () => this.#follow(), { signal });
    addEventListener(printing, () => this.#question?.abort(), { signal });
    addEventListener(printed, () => this.#follow(), { signal });
    // On the first page it starts when all that is over.
    if (document.readyState === "complete") {
      this.#follow();
    }
  }

  stop(): void {
    this.#listeners.abort();
    this.#question?.abort();
    clearInterval(this.#timer);
  }

  #follow(): void {
    this.#question?.abort();
    if (document.visibilityState === "visible" && this.#timer === undefined) {
      this.#question = new AbortController();
      void this.#ask(this.#question.signal);
    }
  }

  async #ask(signal: AbortSignal): Promise<void> {
    for (let failed = 0; !signal.aborted && failed < attempts; ) {
      try {
        const changes = await this.#changes(signal);
        failed = 0;
        if (changes && this.#take(changes)) {
          return;
        }
      } catch {
        // The program has ended, or begins again.
        failed++;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async #changes(signal: AbortSignal): Promise<Changes | undefined> {
    const { drawn = "", check = "" } = this.#root.dataset;
    const query = new URLSearchParams({ page: location.pathname + location.search, drawn, check });
    const answer = await fetch(`/-/changes?${query}`, { signal });
    if (!answer.ok) {
      throw new Error(`/-/changes: ${answer.status}`);
    }
    return answer.status === 204 ? undefined : ((await answer.json()) as Changes);
  }

  // Returns whether another page comes.
  #take(changes: Changes): boolean {
    if (changes.open !== this.#root.dataset.open) {
      location.assign("/");
      return true;
    }
    this.#root.dataset.drawn = changes.drawn;
    if (changes.check) {
      this.#root.dataset.check = changes.check.mark;
      tellCheck(changes.check);
    }
    if (changes.changed) {
      this.#renew();
    }
    return changes.changed;
  }

  #renew(): void {
    if (!isBusy()) {
      reload();
      return;
    }
    this.#toast.notify(message("liveBusy"));
    this.#timer = setInterval(() => !isBusy() && reload(), look);
  }
}

function reload(): void {
  keepPlaceInView();
  location.reload();
}
