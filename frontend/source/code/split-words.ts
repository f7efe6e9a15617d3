/** How long a word may be that is kept whole: it has to fit on a line of a small window. */
const longest = 32;

/**
 * Splits code into its hyphenated words and what stands between them: browsers break a line
 * behind a hyphen, and "--" at its end is no flag. A path may break behind a slash.
 */
export function splitWords(code: string): { text: string; whole: boolean }[] {
  return code
    .split(/([^\s/]*-[^\s/]*)/)
    .map((text, index) => ({ text, whole: index % 2 === 1 && text.length <= longest }))
    .filter(({ text }) => text !== "");
}
