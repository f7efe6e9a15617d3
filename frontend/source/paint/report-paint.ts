/** Marks when this page is on the screen. The start benchmark reads the mark "rutter:painted". */
export function reportPaint(): void {
  // The first frame callback runs before the paint, the second one after it.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("rutter:painted")));
}
