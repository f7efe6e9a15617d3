import { message } from "../message/message";
import { part } from "../part/part";
import type { Toast } from "../toast/toast";
import { ask, cancel, type Going, look } from "./ask";

/** Milliseconds between two looks at how far it is; what is opened within one shows no dialog. */
const pause = 150;

/** Opens something else in the place of what is open, and shows how far it is where that takes its time. */
export class Opening {
  readonly #dialog: HTMLDialogElement;
  readonly #toast: Toast;
  readonly #listeners = new AbortController();
  #watching = false;

  constructor(dialog: HTMLDialogElement, toast: Toast) {
    this.#dialog = dialog;
    this.#toast = toast;
    const { signal } = this.#listeners;
    document.addEventListener("click", (event) => this.#press(event), { signal });
    part(dialog, "cancel").addEventListener("click", () => void cancel(), { signal });
    // Escape is another way to say so; the dialog goes when it is true.
    dialog.addEventListener("cancel", (event) => (event.preventDefault(), void cancel()), { signal });
    // The window says so when something was dropped on it, or another start hands something over.
    addEventListener("rutter-opening", () => void this.#watch(), { signal });
    if (dialog.dataset.going !== undefined) {
      void this.#watch();
    }
  }

  stop(): void {
    this.#listeners.abort();
    this.#dialog.close();
  }

  #press(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-open-choose], [data-open-path]") : null;
    if (button) {
      void this.#open(button.dataset.openChoose ? { choose: button.dataset.openChoose } : { path: button.dataset.openPath! });
    }
  }

  async #open(what: Record<string, string>): Promise<void> {
    const begun = await ask(what);
    if (begun === undefined) {
      this.#toast.notify(message("openRefused"));
    } else if (begun) {
      await this.#watch();
    }
  }

  async #watch(): Promise<void> {
    if (this.#watching) {
      return;
    }
    this.#watching = true;
    let going = await look();
    while (going?.state === "opening" && !this.#listeners.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      going = await look();
      if (going?.state === "opening") {
        this.#show(going);
      }
    }
    this.#watching = false;
    this.#end(going);
  }

  #show(going: Going): void {
    part(this.#dialog, "name").textContent = message("opening", { name: going.name });
    const progress = part<HTMLProgressElement>(this.#dialog, "progress");
    progress.max = Math.max(1, going.found);
    progress.value = going.looked;
    part(this.#dialog, "count").textContent = message("openingCount", { looked: String(going.looked), found: String(going.found) });
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }

  #end(going: Going | undefined): void {
    this.#dialog.close();
    switch (going?.state) {
      case "opened":
        location.assign("/");
        break;
      case "failed":
        this.#toast.warn(message("openFailed", { problem: going.problem }), () => {});
        break;
      case "cancelled":
        this.#toast.notify(message("openCancelled", { name: going.name }));
    }
  }
}
