import { copyText } from "../copy/copy-text";
import { message } from "../message/message";
import { part } from "../part/part";
import { hrefOf } from "../place/href";
import { saveFile } from "../save/save-file";
import type { ReaderState } from "../state/reader-state";
import { keptAsText, keptInOrder, type KeptLink } from "./kept-in-order";

/** The page of the links kept for later: takes links off it, copies and saves them all. */
export class KeptLinks {
  readonly #element: HTMLElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #state: ReaderState;
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement, state: ReaderState) {
    this.#element = element;
    this.#list = part(element, "list");
    this.#status = part(element, "status");
    this.#state = state;
    const { signal } = this.#listeners;
    state.addEventListener("change", () => this.#show(), { signal });
    this.#list.addEventListener("submit", (event) => this.#drop(event), { signal });
    part(element, "copy").addEventListener("click", () => void this.#copy(), { signal });
    part(element, "save").addEventListener("click", () => void this.#save(), { signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  get #links(): KeptLink[] {
    return keptInOrder(this.#state.reader.kept ?? {});
  }

  #show(): void {
    const links = this.#links;
    this.#list.replaceChildren(...links.map((link) => this.#entry(link)));
    part(this.#element, "none").hidden = links.length > 0;
    part(this.#element, "tools").hidden = links.length === 0;
  }

  #entry({ address, title, from, page, shelf, date }: KeptLink): DocumentFragment {
    const entry = document.importNode(part<HTMLTemplateElement>(this.#element, "entry").content, true);
    const link = part<HTMLAnchorElement>(entry, "link");
    link.href = address;
    link.textContent = title;
    part(entry, "address").textContent = address;
    part(entry, "date").textContent = date;
    const whence = part<HTMLAnchorElement>(entry, "from");
    whence.textContent = page;
    // Pages of another folder are not here.
    if (from && shelf === this.#state.shelfName) {
      whence.href = hrefOf(from);
    }
    entry.querySelector<HTMLInputElement>("input[name='drop']")!.value = address;
    entry.querySelector("button")!.setAttribute("aria-description", title);
    return entry;
  }

  #drop(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const address = String(new FormData(form).get("drop"));
    const title = this.#state.reader.kept?.[address]?.title ?? address;
    const place = [...this.#list.children].findIndex((entry) => entry.contains(form));
    void this.#state.change({ kept: { [address]: null } });
    // The list was made anew: the keyboard goes on where the entry was.
    const entry = this.#list.children[Math.min(place, this.#list.children.length - 1)];
    (entry?.querySelector("button") ?? part(this.#element, "name")).focus();
    this.#status.textContent = message("removed", { name: title });
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.#list, keptAsText(this.#links));
    this.#status.textContent = message(copied ? "copied" : "selected");
  }

  async #save(): Promise<void> {
    const heading = part(this.#element, "name").textContent ?? "";
    this.#status.textContent = await saveFile("rutter-links.md", "text/markdown", `# ${heading}\n\n${keptAsText(this.#links)}`);
  }
}
