import { fileSearch } from "../file-search/file-search";
import { isFile } from "../place/href";

/** What the page of answers says, made ready for the palette. */
export interface Answers {
  /** How many there are, or that nothing was found, in words. */
  count: string;
  options: HTMLAnchorElement[];
  /** What may have been meant where nothing was found. */
  nearest: string | undefined;
  /** Says that not all pages could be looked at yet. */
  unfinished: string | undefined;
}

/** Where the answers to a query stand as a page. */
export function searchURL(query: string): string {
  // An exported folder has no such page.
  return isFile ? "#" : `/-/search?${new URLSearchParams({ q: query })}`;
}

/** Asks for the answers. */
export async function ask(query: string, signal: AbortSignal): Promise<Answers> {
  if (isFile) {
    return (await fileSearch()).ask(query);
  }
  const answer = await fetch(searchURL(query), { signal });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const count = page.querySelector(".search-count");
  if (!count) {
    throw new Error(`${answer.url}: ${answer.status} and no answers`);
  }
  const items = [...page.querySelectorAll<HTMLLIElement>(".results > li[data-kind]")];
  const unfinished = page.querySelector(".search-unfinished");
  unfinished?.querySelector("a")?.remove();
  return {
    count: words(count)!,
    options: items.map(option),
    nearest: words(count.querySelector("a")),
    unfinished: words(unfinished),
  };
}

function words(element: Element | null): string | undefined {
  return element?.textContent.trim().replace(/\s+/g, " ");
}

/** Makes an option of an answer: one link, since an option holds nothing that could be followed by itself. */
export function option(item: HTMLLIElement): HTMLAnchorElement {
  const link = document.createElement("a");
  const main = item.querySelector<HTMLAnchorElement>("a[href]");
  link.setAttribute("role", "option");
  link.setAttribute("href", main?.getAttribute("href") ?? "");
  // The palette is in the language of the interface.
  link.lang = document.documentElement.lang;
  link.dir = document.documentElement.dir;
  link.dataset.kind = item.dataset.kind;
  item.querySelectorAll("a").forEach((inner) => inner.replaceWith(plain(inner, inner === main)));
  link.append(...item.childNodes);
  return link;
}

function plain(link: HTMLAnchorElement, isMain: boolean): HTMLElement {
  const text = document.createElement(isMain ? "strong" : "span");
  text.append(...link.childNodes);
  return text;
}
