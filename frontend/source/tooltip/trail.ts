/**
 * The trail of term ids after a click inside a definition: one longer behind a
 * term, one shorter behind the way back; undefined where the click means neither.
 */
export function nextTrail(event: MouseEvent, trail: readonly string[]): string[] | undefined {
  const asksForTab = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!(event.target instanceof Element) || asksForTab) {
    return undefined;
  }
  if (event.target.closest("[data-part='back']")) {
    return trail.slice(0, -1);
  }
  const id = event.target.closest<HTMLAnchorElement>("a[data-term]")?.dataset.term;
  return id === undefined ? undefined : [...trail, id];
}
