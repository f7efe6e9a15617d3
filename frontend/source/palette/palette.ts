import { isWriting } from "../keys/is-writing";
import { singleKeysWork } from "../keys/single-keys";
import { prepareFileSearch } from "../file-search/file-search";
import { part } from "../part/part";
import { isFile } from "../place/href";
import type { ReaderState } from "../state/reader-state";
import { AnswerList } from "./answer-list";
import type { Answers } from "./answers";
import { Asker } from "./asker";
import { CountLine } from "./count-line";
import { opensPalette } from "./keys";
import { ownOption } from "./own-option";
import { remember } from "./recent";

/** How long until answers from a part of the pages are asked for again, in milliseconds. */
const pause = 500;

/** Search that answers at every key: a field with the answers below it, the focus always in the field. */
export class Palette {
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #list: AnswerList;
  readonly #count: CountLine;
  readonly #state: ReaderState;
  readonly #listeners = new AbortController();
  readonly #asker: Asker;
  #open = false;
  /** The query that the list answers. */
  #answered = "";
  /** Enter was pressed before the answers to what stands in the field were there. */
  #hurried = false;
  #again?: ReturnType<typeof setTimeout>;

  constructor(dialog: HTMLDialogElement, state: ReaderState) {
    this.#dialog = dialog;
    this.#state = state;
    this.#field = part<HTMLInputElement>(dialog, "field");
    const list = part(dialog, "list");
    this.#list = new AnswerList(list, this.#field);
    this.#count = new CountLine(dialog);
    this.#asker = new Asker(() => this.#count.wait(true));
    const { signal } = this.#listeners;
    addEventListener("keydown", (event) => this.#openByKey(event), { signal });
    dialog.addEventListener("close", () => this.#close(), { signal });
    part(dialog, "close").addEventListener("click", () => dialog.close(), { signal });
    // Whoever opened the dialog, its field gets the focus.
    this.#field.addEventListener("focus", () => this.#start(), { signal });
    this.#field.addEventListener("input", () => void this.#type(), { signal });
    this.#field.addEventListener("keydown", (event) => this.#key(event), { signal });
    list.addEventListener("click", (event) => this.#take(event), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#list.stop();
    this.#close();
  }

  #openByKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !opensPalette(event, isWriting(event.target) || !singleKeysWork())) {
      return;
    }
    // The browser would look for something of its own.
    event.preventDefault();
    if (this.#dialog.open) {
      this.#field.select();
    } else if (!document.querySelector("dialog[open]")) {
      this.#dialog.showModal();
    }
  }

  #start(): void {
    if (!this.#open) {
      this.#open = true;
      // What was asked before stays until something else is typed.
      this.#field.select();
      prepareFileSearch();
      void this.#type();
    }
  }

  #close(): void {
    this.#open = false;
    this.#asker.drop();
    this.#count.stop();
    clearTimeout(this.#again);
  }

  async #type(): Promise<void> {
    this.#asker.drop();
    this.#hurried = false;
    const query = this.#field.value.trim();
    if (query === "") {
      this.#show("", "", this.#recent().map((words) => ownOption(this.#dialog, "recent", words)), -1);
      return;
    }
    try {
      const answers = await this.#asker.ask(query);
      if (answers) {
        this.#answer(query, answers);
      }
    } catch (error) {
      // Enter now leads to the page, which may say more.
      this.#show("", "", [], -1);
      throw error;
    }
  }

  #answer(query: string, { count, options, nearest, unfinished }: Answers): void {
    const found = options.length > 0;
    const own = found ? this.#more(query) : nearest ? [ownOption(this.#dialog, "nearest", nearest)] : [];
    this.#show(query, unfinished ? `${count} ${unfinished}` : count, [...options, ...own], found ? 0 : -1);
    if (this.#hurried) {
      this.#list.chosen?.click();
    } else if (unfinished) {
      this.#again = setTimeout(() => this.#askAgain(query), pause);
    }
  }

  #more(query: string): HTMLAnchorElement[] {
    return isFile ? [] : [ownOption(this.#dialog, "more", query)];
  }

  // What somebody is choosing from does not change under their hands.
  #askAgain(query: string): void {
    if (this.#field.value.trim() === query && !this.#list.walked) {
      void this.#type();
    }
  }

  // All in one turn: nothing flickers.
  #show(query: string, count: string, options: HTMLAnchorElement[], chosen: number): void {
    clearTimeout(this.#again);
    this.#answered = query;
    this.#list.show(options, chosen);
    this.#count.wait(false);
    this.#count.tell(count);
  }

  #recent(): string[] {
    return this.#state.shelf.recent ?? [];
  }

  #key(event: KeyboardEvent): void {
    // The keys of an input method are its own.
    if (event.isComposing) {
      return;
    }
    if (this.#list.key(event) || (event.key === "Enter" && this.#enter())) {
      event.preventDefault();
    }
  }

  // Without an answer to open, the form leads to the page, which says more.
  #enter(): boolean {
    const query = this.#field.value.trim();
    if (query !== this.#answered && this.#asker.waiting) {
      this.#hurried = true;
      return true;
    }
    this.#list.chosen?.click();
    return this.#list.chosen !== undefined || query === "" || isFile;
  }

  #take(event: MouseEvent): void {
    const option = (event.target as Element).closest("a");
    if (option?.dataset.kind === "recent" || option?.dataset.kind === "nearest") {
      event.preventDefault();
      this.#field.value = option.dataset.query!;
      this.#field.focus();
      void this.#type();
    } else if (option) {
      void this.#state.changeShelf({ recent: remember(this.#recent(), this.#answered) });
      // With a key held the link opens elsewhere, and this page stays.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        this.#dialog.close();
      }
    }
  }
}
