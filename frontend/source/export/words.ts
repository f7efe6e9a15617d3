import { fold } from "../glossary/fold";

/** One word of a text, folded and without the s of a plural, and where it stands. */
export interface Word {
  word: string;
  at: number;
  end: number;
}

/** Scripts that put no space between two words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;

/** Cuts a text into words; what is written without spaces is cut into pairs of characters. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (unspaced.test(found) && found.length > 2) {
      for (let i = 0; i + 2 <= found.length; i++) {
        words.push({ word: fold(found.slice(i, i + 2)), at: index + i, end: index + i + 2 });
      }
    } else {
      words.push({ word: fold(found).replace(/(?<=[^s]{3})s$/, ""), at: index, end: index + found.length });
    }
  }
  return words;
}

/** The folded "exact phrases" of a query. */
export function phrasesOf(query: string): string[] {
  return [...query.matchAll(/"([^"]+)"/g)].map(([, phrase]) => plain(phrase!)).filter((phrase) => phrase !== "");
}

/** A text as phrases are looked for in it. */
export function plain(text: string): string {
  return wordsIn(text)
    .map(({ word }) => word)
    .join(" ");
}

/** A call number as the data have it: "ad 2 3" is AD2.3. */
export function callNumber(typed: string): string | undefined {
  const [, initials, level, section] = /^(\p{L}+)[\s-]*([0-9]{1,3})(?:[\s.,:-]+([0-9]{1,4}))?$/u.exec(typed.trim()) ?? [];
  if (!initials) {
    return undefined;
  }
  return `${initials.toUpperCase()}${Number(level)}${section ? `.${Number(section)}` : ""}`;
}
