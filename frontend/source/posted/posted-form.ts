import { keepPlaceInView } from "../live/place-in-view";
import { message } from "../message/message";
import type { Toast } from "../toast/toast";

/** A form that changes what the program shows: it goes out in the background, and the page is made anew where it stood. */
export class PostedForm {
  readonly #form: HTMLFormElement;
  readonly #toast: Toast;
  readonly #listeners = new AbortController();

  constructor(form: HTMLFormElement, toast: Toast) {
    this.#form = form;
    this.#toast = toast;
    form.addEventListener("submit", (event) => void this.#post(event), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  async #post(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const failed = await post(this.#form);
    if (failed) {
      this.#toast.notify(message("askFailed", { error: failed }));
      return;
    }
    keepPlaceInView();
    location.reload();
  }
}

// Returns what went wrong. A body as a string: WebKit's scheme handler in the window does not survive other bodies.
async function post(form: HTMLFormElement): Promise<string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });
    return answer.ok ? "" : (await answer.text()).trim();
  } catch (error) {
    return String(error);
  }
}
