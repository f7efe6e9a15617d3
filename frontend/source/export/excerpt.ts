import { wordsIn } from "./words";

/** A piece of a text; `match` says that it is one of the words that were looked for. */
export interface Piece {
  text: string;
  match: boolean;
}

/** How much of a text is shown around the first word that was looked for, in characters. */
const before = 60;
const length = 180;

/** Cuts a text into what was looked for and what was not. */
export function marked(text: string, looked: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { word, at, end } of wordsIn(text)) {
    if (looked.has(word) && at >= from) {
      pieces.push({ text: text.slice(from, at), match: false }, { text: text.slice(at, end), match: true });
      from = end;
    }
  }
  pieces.push({ text: text.slice(from), match: false });
  return pieces.filter(({ text }) => text !== "");
}

/** A few lines of a text around the first word that was looked for, else its beginning. */
export function excerpt(text: string, looked: ReadonlySet<string>): Piece[] {
  const line = text.replace(/\s+/g, " ").trim();
  const at = wordsIn(line).find(({ word }) => looked.has(word))?.at ?? 0;
  const from = at <= before ? 0 : line.indexOf(" ", at - before) + 1;
  const to = line.length <= from + length ? line.length : line.lastIndexOf(" ", from + length);
  const cut = line.slice(from, Math.max(to, at));
  return marked(`${from > 0 ? "… " : ""}${cut}${to < line.length ? " …" : ""}`, looked);
}
