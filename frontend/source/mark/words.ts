import { fold } from "../find/fold";
import { findAll } from "../find/matches";

/** A place in a folded text. */
export interface Place {
  at: number;
  length: number;
}

/** The words and "exact phrases" that an address names, folded as find in page folds a text. */
export function wordsOf(mark: string): string[] {
  const pieces = mark.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const words = pieces.map((piece) => fold(piece.replaceAll('"', "")).text.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

/** Where words begin in a folded text. A word may go on: what was typed need not have been whole. */
export function placesOf(text: string, words: readonly string[]): Place[] {
  return words.flatMap((word) =>
    findAll(text, word)
      .filter((at) => beginsWord(text, at))
      .map((at) => ({ at, length: word.length })),
  );
}

const inWord = /[\p{L}\p{N}]/u;

/** Scripts that put no space between two words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function beginsWord(text: string, at: number): boolean {
  const [before = "", first = ""] = [text[at - 1], text[at]];
  return !inWord.test(before) || !inWord.test(first) || unspaced.test(first);
}
