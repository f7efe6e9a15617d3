/** Sizes of text in percent, the steps of Ctrl with plus and minus. */
export const sizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The size one step up (1) or down (-1) from a size; at the ends it stays. */
export function nextSize(size: number, step: 1 | -1): number {
  const further = step > 0 ? sizes.find((s) => s > size) : sizes.findLast((s) => s < size);
  return further ?? Math.min(Math.max(size, sizes[0]), sizes.at(-1)!);
}

/** What a key does to the size of text: a step, 0 for back to normal, undefined for nothing. */
export function sizeStep(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): 1 | -1 | 0 | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return undefined;
  }
  switch (event.key) {
    case "+":
    case "=":
      return 1;
    case "-":
    case "_":
      return -1;
    case "0":
      return 0;
  }
  return undefined;
}
