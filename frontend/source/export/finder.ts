import MiniSearch, { type SearchResult } from "minisearch";
import { fold } from "../glossary/fold";
import type { Pages, SearchedPage, SearchedTerm } from "./pages";
import { bestSection } from "./section";
import { callNumber, phrasesOf, plain, wordsIn } from "./words";

/** The best section of a page that answers. */
export interface Found {
  page: SearchedPage;
  section: SearchedPage["sections"][number];
  /** The words of the page that answer, folded. */
  words: string[];
}

/** How many pages are shown. */
const most = 20;

/** What a word counts more in a title and in a heading than in the text. */
const boost = { title: 4, address: 2, headings: 1.5, text: 1 };

/** Finds sections, terms and call numbers. */
export class Finder {
  readonly #data: Pages;
  readonly #index: MiniSearch<{ id: number; page: SearchedPage }>;
  readonly #ready: Promise<unknown>;

  constructor(data: Pages) {
    this.#data = data;
    this.#index = new MiniSearch({
      fields: Object.keys(boost),
      extractField: ({ id, page }, field) => fieldOf(id, page, field),
      tokenize: (text) => wordsIn(text).map(({ word }) => word),
      // They are folded already.
      processTerm: (word) => word,
    });
    // In pieces: who types sees what is typed.
    this.#ready = this.#index.addAllAsync(
      data.pages.map((page, id) => ({ id, page })),
      { chunkSize: 5 },
    );
  }

  /** The pages that answer, the best first, and how many there are in all. */
  async pages(query: string): Promise<{ found: Found[]; count: number }> {
    await this.#ready;
    const results = this.#search(query);
    const found = results.slice(0, most).map(({ id, terms }) => {
      const page = this.#data.pages[id as number]!;
      return { page, section: bestSection(page, new Set(terms)), words: terms };
    });
    return { found, count: results.length };
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

  #search(query: string): SearchResult[] {
    const phrases = phrasesOf(query);
    const results = this.#index.search(query, {
      boost,
      // Somebody may be in the middle of the last word.
      prefix: (_, at, words) => at === words.length - 1,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      bm25: { k: 1.2, b: 0.5, d: 0.5 },
      filter: ({ id }) => phrases.every((phrase) => this.#holds(id as number, phrase)),
    });
    return ordered(results);
  }

  #holds(id: number, phrase: string): boolean {
    const { title, sections } = this.#data.pages[id]!;
    const text = sections.map((section) => `${section.title ?? ""}\n${section.text}`).join("\n");
    return ` ${plain(`${title}\n${text}`)} `.includes(` ${phrase} `);
  }
}

/** How much of the most words that any page holds a page has to hold, to be an answer. */
const least = 0.6;

/** Orders results by the share of the words that a page holds, too. */
function ordered(results: SearchResult[]): SearchResult[] {
  const held = (result: SearchResult) => result.queryTerms.length;
  const enough = least * Math.max(0, ...results.map(held));
  const weight = (result: SearchResult) => result.score * held(result) ** 2;
  return results.filter((result) => held(result) >= enough).sort((a, b) => weight(b) - weight(a));
}

function fieldOf(id: number, { url, title, sections }: SearchedPage, field: string): string {
  switch (field) {
    case "id":
      return String(id);
    case "title":
      return title;
    // Its last part often says in other words what the page is about.
    case "address":
      return url.split("/").at(-2) ?? "";
    case "headings":
      return sections.map((section) => section.title ?? "").join("\n");
    default:
      return sections.map((section) => section.text).join("\n");
  }
}
