import { copyText } from "../copy/copy-text";
import { message } from "../message/message";
import { part } from "../part/part";
import { languageOf } from "./language";

/** Milliseconds that the word about copying stays. */
const wordStays = 4000;

/** Says the language of a block of code and copies it. */
export class CodeTools {
  readonly #code: HTMLElement;
  readonly #element: HTMLElement;
  readonly #status: HTMLElement;
  readonly #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(code: HTMLElement, template: HTMLTemplateElement) {
    this.#code = code;
    const copy = document.importNode(template.content, true);
    this.#element = copy.querySelector<HTMLElement>(".code-tools")!;
    this.#status = part(copy, "status");
    const button = part<HTMLButtonElement>(copy, "copy");
    part(copy, "language").textContent = languageOf(code.querySelector("code")?.classList ?? []);
    button.setAttribute("aria-label", message("copyCode", { name: fileName(code) ?? message("code") }));
    button.addEventListener("click", () => void this.#copy(), { signal: this.#listeners.signal });
    code.before(this.#element);
  }

  stop(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
    this.#element.remove();
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.#code);
    this.#status.textContent = message(copied ? "copied" : "selected");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#status.textContent = ""), wordStays);
  }
}

function fileName(code: HTMLElement): string | null | undefined {
  return code.closest(".code-sample")?.querySelector("figcaption")?.textContent?.trim();
}
