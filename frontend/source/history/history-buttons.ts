import { nameKey } from "../keys/key-name";
import { part } from "../part/part";

/** What of the Navigation API tells where the history leads; WebKit's windows do not have it yet. */
interface Navigation extends EventTarget {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** The buttons that go back and forward in the history, which the program's own window lacks. */
export class HistoryButtons {
  readonly #back: HTMLButtonElement;
  readonly #forward: HTMLButtonElement;
  readonly #navigation = (globalThis as { navigation?: Navigation }).navigation;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    this.#back = part<HTMLButtonElement>(element, "back");
    this.#forward = part<HTMLButtonElement>(element, "forward");
    nameKey(this.#back, "back");
    nameKey(this.#forward, "forward");
    const { signal } = this.#listeners;
    this.#back.addEventListener("click", () => history.back(), { signal });
    this.#forward.addEventListener("click", () => history.forward(), { signal });
    // A page that comes back out of the history may be at another place in it than when it was left.
    addEventListener("pageshow", () => this.#show(), { signal });
    this.#navigation?.addEventListener("currententrychange", () => this.#show(), { signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  // Where nothing tells whether there is a way, the buttons may be pressed.
  #show(): void {
    this.#back.disabled = this.#navigation?.canGoBack === false;
    this.#forward.disabled = this.#navigation?.canGoForward === false;
  }
}
