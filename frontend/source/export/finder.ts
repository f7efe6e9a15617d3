import MiniSearch, { type SearchResult } from "minisearch";
import type { Pages, SearchedPage, SearchedTerm } from "./pages";
import { fold } from "../glossary/fold";
import { callNumber, phrasesOf, plain, wordsIn } from "./words";

/** The best section of a page that answers. */
export interface Found {
  page: SearchedPage;
  section: SearchedPage["sections"][number];
  /** The words of the page that answer, folded. */
  words: string[];
}

/** A section of a page as it is indexed. */
interface Entry {
  id: number;
  page: SearchedPage;
  section: SearchedPage["sections"][number];
}

/** How many pages are shown. */
const most = 20;

/** Finds sections, terms and call numbers. */
export class Finder {
  readonly #data: Pages;
  readonly #entries: Entry[];
  readonly #index: MiniSearch<Entry>;
  readonly #ready: Promise<unknown>;

  constructor(data: Pages) {
    this.#data = data;
    const sections = data.pages.flatMap((page) => page.sections.map((section) => ({ page, section })));
    this.#entries = sections.map((entry, id) => ({ id, ...entry }));
    this.#index = new MiniSearch<Entry>({
      fields: ["title", "heading", "text"],
      extractField: fieldOf,
      tokenize: (text) => wordsIn(text).map(({ word }) => word),
      // They are folded already.
      processTerm: (word) => word,
    });
    // In pieces: who types sees what is typed.
    this.#ready = this.#index.addAllAsync(this.#entries, { chunkSize: 50 });
  }

  /** The pages that answer, the best first, and how many there are in all. */
  async pages(query: string): Promise<{ found: Found[]; count: number }> {
    await this.#ready;
    const all = this.#search(query, "AND");
    const results = all.length > 0 ? all : this.#search(query, "OR");
    const best = new Map<SearchedPage, Found>();
    for (const { id, terms } of results) {
      const { page, section } = this.#entries[id as number]!;
      if (!best.has(page)) {
        best.set(page, { page, section, words: terms });
      }
    }
    return { found: [...best.values()].slice(0, most), count: best.size };
  }

  /** The term of the glossary that is called so, or that begins so. */
  term(query: string): SearchedTerm | undefined {
    const typed = fold(query.trim());
    const named = (fits: (name: string) => boolean) =>
      this.#data.terms.find(({ name, aka = [] }) => [name, ...aka].some((known) => fits(fold(known))));
    return named((name) => name === typed) ?? (typed.length > 2 ? named((name) => name.startsWith(typed)) : undefined);
  }

  /** What a call number names. */
  called(typed: string): Pages["numbers"][string] | undefined {
    const number = callNumber(typed);
    return number && Object.hasOwn(this.#data.numbers, number) ? this.#data.numbers[number] : undefined;
  }

  #search(query: string, combineWith: "AND" | "OR"): SearchResult[] {
    const phrases = phrasesOf(query);
    return this.#index.search(query, {
      combineWith,
      boost: { title: 1.5, heading: 2.5 },
      // Somebody may be in the middle of the last word.
      prefix: (_, at, words) => at === words.length - 1,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      filter: ({ id }) => phrases.every((phrase) => this.#holds(id as number, phrase)),
    });
  }

  #holds(id: number, phrase: string): boolean {
    const { page, section } = this.#entries[id]!;
    return ` ${plain(`${page.title}\n${section.title ?? ""}\n${section.text}`)} `.includes(` ${phrase} `);
  }
}

function fieldOf({ id, page, section }: Entry, field: string): string {
  switch (field) {
    case "id":
      return String(id);
    case "title":
      return page.title;
    case "heading":
      // What stands above all headings is the page as a whole.
      return section.title ?? page.title;
    default:
      return section.text;
  }
}
