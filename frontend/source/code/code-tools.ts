import { copyText } from "../copy/copy-text";
import { message } from "../message/message";
import { part } from "../part/part";
import type { OverflowWatch } from "../scroller/overflow-watch";
import { languageOf } from "./language";

/** Milliseconds that the word about copying stays. */
const wordStays = 4000;

/** Says the language of a block of code, copies it, and wraps its lines where they are long. */
export class CodeTools {
  readonly #code: HTMLElement;
  readonly #element: HTMLElement;
  readonly #status: HTMLElement;
  readonly #wrap: HTMLButtonElement;
  readonly #listeners = new AbortController();
  readonly #watch: OverflowWatch;
  readonly #update = (overflows: boolean) => this.#offerWrap(overflows);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(code: HTMLElement, template: HTMLTemplateElement, watch: OverflowWatch) {
    this.#code = code;
    this.#watch = watch;
    const copy = document.importNode(template.content, true);
    this.#element = copy.querySelector<HTMLElement>(".code-tools")!;
    this.#status = part(copy, "status");
    this.#wrap = part<HTMLButtonElement>(copy, "wrap");
    const language = languageOf(code.querySelector("code")?.classList ?? []);
    part(copy, "language").textContent = language === "output" ? message("output") : language;
    this.#nameCopy(part<HTMLButtonElement>(copy, "copy"), language);
    this.#wrap.addEventListener("click", () => this.#turn(), { signal: this.#listeners.signal });
    code.before(this.#element);
    watch.watch(code, this.#update);
  }

  stop(): void {
    this.#listeners.abort();
    this.#watch.leave(this.#code, this.#update);
    clearTimeout(this.#timer);
    this.#element.remove();
    delete this.#code.dataset.wrap;
  }

  // Nobody types again what a program printed.
  #nameCopy(button: HTMLButtonElement, language: string): void {
    button.hidden = language === "output";
    button.setAttribute("aria-label", message("copyCode", { name: fileName(this.#code) ?? message("code") }));
    button.addEventListener("click", () => void this.#copy(), { signal: this.#listeners.signal });
  }

  #turn(): void {
    this.#wrap.ariaPressed = String(this.#code.toggleAttribute("data-wrap"));
  }

  // Where nothing is too long there is nothing to wrap.
  #offerWrap(overflows: boolean): void {
    this.#wrap.hidden = !overflows && !("wrap" in this.#code.dataset);
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
