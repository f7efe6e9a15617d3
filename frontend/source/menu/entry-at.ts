/**
 * The entry of a menu that a key leads to from the entry `at`, -1 for none of them; undefined for a key that leads
 * nowhere. The ends are joined.
 */
export function entryAt(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return at < 1 ? count - 1 : at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
