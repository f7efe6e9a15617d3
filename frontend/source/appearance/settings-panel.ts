import { part } from "../part/part";
import type { Settings } from "../state/reader";
import type { ReaderState } from "../state/reader-state";
import { keptByProgram } from "../state/store";
import { nextSize, sizes } from "./text-size";

/** A year, in seconds: how long the browser keeps the language chosen for a server's pages. */
const year = 365 * 24 * 3600;

/** The dialog in which a person says how pages are to look. */
export class SettingsPanel {
  readonly #state: ReaderState;
  readonly #form: HTMLFormElement;
  readonly #size: HTMLElement;
  readonly #smaller: HTMLButtonElement;
  readonly #larger: HTMLButtonElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, state: ReaderState) {
    this.#state = state;
    this.#form = part<HTMLFormElement>(element, "settings");
    this.#size = part(element, "size");
    this.#smaller = part<HTMLButtonElement>(element, "smaller");
    this.#larger = part<HTMLButtonElement>(element, "larger");
    const { signal } = this.#listeners;
    this.#form.addEventListener("change", () => void this.#take(), { signal });
    this.#smaller.addEventListener("click", () => this.#resize(-1), { signal });
    this.#larger.addEventListener("click", () => this.#resize(1), { signal });
    state.addEventListener("change", () => this.#show(), { signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  #resize(step: 1 | -1): void {
    void this.#state.change({ settings: { size: nextSize(this.#state.settings.size ?? 100, step) } });
  }

  async #take(): Promise<void> {
    const form = new FormData(this.#form);
    const before = this.#state.settings.language ?? null;
    // An exported folder has one language.
    const language = form.has("language") ? String(form.get("language")) || null : before;
    await this.#state.change({
      settings: {
        theme: (form.get("theme") || null) as NonNullable<Settings["theme"]> | null,
        contrast: (form.get("contrast") || null) as NonNullable<Settings["contrast"]> | null,
        wrap: form.has("wrap") ? true : null,
        keys: form.has("keys") ? null : "held",
        language,
      },
    });
    if (language !== before) {
      tellServer(language);
      location.reload();
    }
  }

  #show(): void {
    const { theme, contrast, wrap, keys, language, size = 100 } = this.#state.settings;
    choose(this.#form, "theme", theme ?? "");
    choose(this.#form, "contrast", contrast ?? "");
    const choice = this.#form.querySelector<HTMLSelectElement>("select");
    if (choice) {
      choice.value = language ?? "";
    }
    this.#form.querySelector<HTMLInputElement>("[name='wrap']")!.checked = wrap ?? false;
    this.#form.querySelector<HTMLInputElement>("[name='keys']")!.checked = keys !== "held";
    this.#size.textContent = `${size} %`;
    this.#smaller.disabled = size <= sizes[0];
    this.#larger.disabled = size >= sizes.at(-1)!;
  }
}

// An empty value is a choice as well, which RadioNodeList's own value does not take.
function choose(form: HTMLFormElement, name: string, value: string): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    radio.checked = radio.value === value;
  }
}

// A server that keeps no state learns the language by a cookie.
function tellServer(language: string | null): void {
  if (!keptByProgram) {
    document.cookie = `language=${language ?? ""}; path=/; SameSite=Strict; max-age=${language ? year : 0}`;
  }
}
