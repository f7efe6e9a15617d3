import { part } from "../part/part";
import { option } from "../palette/answers";
import { hrefOf } from "../place/href";
import { excerpt, marked, type Piece } from "./excerpt";
import type { Found } from "./finder";
import type { Pages, SearchedTerm } from "./pages";

/** The most words that a page is asked to mark. */
const mostMarked = 12;

/** Makes an option of the palette of a page that was found. */
export function pageOption({ page, section, words }: Found): HTMLAnchorElement {
  const looked = new Set(words);
  const mark = new URLSearchParams({ mark: beginnings(words).join(" ") });
  const place = [...(page.place ?? []), ...(section.id ? [page.title] : [])];
  return fill(section.id ? "section" : "page", `${page.url}?${mark}${section.id ? `#${encodeURIComponent(section.id)}` : ""}`, {
    name: marked(section.title || page.title, looked),
    place: [{ text: place.join(" › "), match: false }],
    excerpt: excerpt(section.text, looked),
  });
}

export function termOption({ url, name, text }: SearchedTerm): HTMLAnchorElement {
  return fill("term", url, { name: [{ text: name, match: false }], excerpt: excerpt(text, new Set()) });
}

export function numberOption({ url, title, page }: Pages["numbers"][string]): HTMLAnchorElement {
  return fill("section", url, { name: [{ text: title, match: false }], place: [{ text: page, match: false }] });
}

function fill(kind: string, address: string, parts: Record<string, Piece[]>): HTMLAnchorElement {
  const { content } = part<HTMLTemplateElement>(document.querySelector("dialog#palette")!, kind);
  const item = document.importNode(content, true).querySelector("li")!;
  part<HTMLAnchorElement>(item, "link").href = hrefOf(address);
  for (const [name, pieces] of Object.entries(parts)) {
    part(item, name).append(...pieces.map(node));
  }
  for (const empty of item.querySelectorAll("p:empty")) {
    empty.remove();
  }
  return option(item);
}

function node({ text, match }: Piece): Node | string {
  if (!match) {
    return text;
  }
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

/** Words without those that begin with another one: who marks words marks these too. */
function beginnings(words: readonly string[]): string[] {
  const shortest: string[] = [];
  for (const word of [...words].sort()) {
    const last = shortest.at(-1);
    if (last === undefined || !word.startsWith(last)) {
      shortest.push(word);
    }
  }
  return shortest.slice(0, mostMarked);
}
