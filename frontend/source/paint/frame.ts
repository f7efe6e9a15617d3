/** Runs something when the first frame is on the screen: the first frame callback runs before its paint, the second one after it. */
export function afterFirstFrame(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
