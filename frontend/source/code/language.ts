const prefix = "language-";

/** Names that say nothing to a reader. */
const silent = new Set(["none", "text", "plaintext", "txt"]);

/** The language among an element's class names as the author wrote it, or nothing where there is none to tell. */
export function languageOf(classes: Iterable<string>): string {
  const name = [...classes].find((name) => name.startsWith(prefix)) ?? "";
  const language = name.slice(prefix.length).toLowerCase();
  return silent.has(language) ? "" : language;
}
