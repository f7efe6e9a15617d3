/** What of a key press tells what it asks for. */
export type KeyPress = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Whether a key press asks for the palette: Ctrl+K, on a Mac ⌘K, and "/" where nothing is being typed. */
export function opensPalette(press: KeyPress, typing: boolean): boolean {
  const command = press.ctrlKey !== press.metaKey;
  if (press.altKey) {
    return false;
  }
  if (command) {
    return !press.shiftKey && press.key.toLowerCase() === "k";
  }
  // Not asked about Shift, with which many keyboards type it.
  return press.key === "/" && !press.ctrlKey && !typing;
}

/**
 * The index of the answer that a key leads to; undefined where the key means something else.
 * Home and End move in the text until an arrow has gone into the list.
 */
export function nextAnswer(press: KeyPress, current: number, count: number, inList: boolean): number | undefined {
  if (count === 0 || press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) {
    return undefined;
  }
  switch (press.key) {
    case "ArrowDown":
      return (current + 1) % count;
    case "ArrowUp":
      return current > 0 ? current - 1 : count - 1;
    case "Home":
      return inList ? 0 : undefined;
    case "End":
      return inList ? count - 1 : undefined;
    default:
      return undefined;
  }
}
