import { copyAddress } from "../copy/copy-address";
import { message } from "../message/message";
import { hrefOf } from "../place/href";
import { pageAddress } from "../place/page-address";
import { keptByProgram } from "../state/store";

/** A button beside a heading that copies the address of this place. */
export class HeadingLink {
  readonly #heading: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #notify: (text: string) => void;
  readonly #listeners = new AbortController();

  constructor(heading: HTMLElement, template: HTMLTemplateElement, notify: (text: string) => void) {
    this.#heading = heading;
    this.#notify = notify;
    this.#button = document.importNode(template.content, true).querySelector("button")!;
    // Lists of headings name them without the button.
    heading.ariaLabel = heading.textContent!.replace(/\s+/g, " ").trim();
    heading.append(this.#button);
    this.#button.addEventListener("click", () => void this.#copy(), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#button.remove();
    this.#heading.ariaLabel = null;
  }

  async #copy(): Promise<void> {
    const address = addressOf(this.#heading.id);
    const copied = await copyAddress(address, this.#heading);
    this.#notify(message(copied ? "addressCopied" : "address", { address }));
  }
}

// The window has an origin that means nothing elsewhere, its fallback one that is another at the next start.
function addressOf(id: string): string {
  const address = `${pageAddress()}#${encodeURIComponent(id)}`;
  return keptByProgram ? address : new URL(hrefOf(address), location.href).href;
}
