/** How many searches are kept. */
const most = 8;

/** A longer query is a pasted text, which nobody searches for again. */
const longest = 100;

/** The recent searches after one more, the newest first; one that differs in case only is the same. */
export function remember(recent: readonly string[], query: string): string[] {
  if (query === "" || query.length > longest) {
    return [...recent];
  }
  const others = recent.filter((other) => other.toLowerCase() !== query.toLowerCase());
  return [query, ...others].slice(0, most);
}
