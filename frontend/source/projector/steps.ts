/** Fractions of a pixel that zoom leaves, and then some. */
const slack = 4;

/**
 * The section that one step leads to: the next one below the line, or the last one
 * that begins above it, which may be the section's own beginning; -1 where there is none.
 *
 * @param tops where each section begins, in pixels from the top of the window, in page order
 * @param line where a section begins that was stepped to
 */
export function stepFrom(tops: readonly number[], line: number, step: 1 | -1): number {
  return step > 0 ? tops.findIndex((top) => top > line + slack) : tops.findLastIndex((top) => top < line - slack);
}
