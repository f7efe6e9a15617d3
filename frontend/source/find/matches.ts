/** Where a folded text holds a folded query, from its beginning to its end; matches do not overlap. */
export function findAll(text: string, query: string): number[] {
  const found: number[] = [];
  if (query === "") {
    return found;
  }
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    found.push(at);
  }
  return found;
}

/** The first index for which holds is true, where it is false before and true from there on; else the length. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from;
}

/** The matches to paint when there are more than can be: as many before the current one as behind it. */
export function around<T>(all: T[], current: number, count: number): T[] {
  const from = Math.max(0, Math.min(current - (count >> 1), all.length - count));
  return all.slice(from, from + count);
}
