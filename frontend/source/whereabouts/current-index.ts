/**
 * Index of the part being read: the last one that begins above the line, or -1 before the first.
 *
 * @param tops where each part begins, in pixels from the top of the window, in page order
 * @param line pixels from the top of the window; what begins above it counts as reached
 * @param atEnd whether the page is scrolled to its end, where a short last part never reaches the line
 */
export function currentIndex(tops: readonly number[], line: number, atEnd: boolean): number {
  if (atEnd) {
    return tops.length - 1;
  }
  return tops.findLastIndex((top) => top <= line);
}
