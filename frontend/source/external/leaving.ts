import { copyText } from "../copy/copy-text";
import { message } from "../message/message";
import { part } from "../part/part";
import type { ReaderState } from "../state/reader-state";
import { KeepButton } from "./keep-button";

/** The choice before an external address: copy it, photograph it, keep it for later, or open it in the system's browser. */
export class Leaving {
  readonly #address: HTMLElement;
  readonly #code: HTMLElement;
  readonly #keep: KeepButton;
  readonly #status: HTMLElement;
  readonly #form: HTMLFormElement | null;
  readonly #link: HTMLAnchorElement | null;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, state: ReaderState) {
    this.#address = part(element, "address");
    this.#code = part(element, "qr");
    this.#keep = new KeepButton(part<HTMLButtonElement>(element, "keep"), state, (said) => (this.#status.textContent = said));
    this.#status = part(element, "status");
    this.#form = element.querySelector<HTMLFormElement>("form[data-part='form']");
    this.#link = element.querySelector<HTMLAnchorElement>("a[data-part='link']");
    const copy = part<HTMLButtonElement>(element, "copy");
    copy.hidden = false;
    const { signal } = this.#listeners;
    copy.addEventListener("click", () => void this.#copy(), { signal });
    this.#form?.addEventListener("submit", (event) => void this.#open(event), { signal });
    this.#keep.offer(this.#address.textContent ?? "");
  }

  stop(): void {
    this.#listeners.abort();
    this.#keep.stop();
  }

  /** Sets the address that the choice is about, and the words that lead there. */
  offer(address: string, title: string): void {
    this.#address.textContent = address;
    this.#showCode(address);
    this.#keep.offer(address, title);
    this.#status.textContent = "";
    this.#form?.querySelector<HTMLInputElement>("input[name='to']")?.setAttribute("value", address);
    this.#link?.setAttribute("href", address);
  }

  // A link's address is escaped already, so that its length is that of what the code says.
  #showCode(address: string): void {
    const sized = address.length <= Number(this.#code.dataset.longest);
    this.#code.hidden = !sized;
    const image = this.#code.querySelector("img")!;
    if (sized) {
      image.src = `/-/qr?for=${encodeURIComponent(address)}`;
    } else {
      image.removeAttribute("src");
    }
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.#address);
    this.#status.textContent = message(copied ? "copied" : "selected");
  }

  // The window must stay on its page, so the form goes out in the background.
  async #open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const to = this.#address.textContent ?? "";
    const opened = await post("/-/external", { to });
    this.#status.textContent = message(opened ? "browserOpened" : "browserFailed");
  }
}

// A body as a string: WebKit's scheme handler in the window does not survive other bodies.
async function post(url: string, fields: Record<string, string>): Promise<boolean> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams(fields).toString();
  try {
    return (await fetch(url, { method: "POST", headers, body })).ok;
  } catch {
    return false;
  }
}
