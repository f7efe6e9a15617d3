/**
 * Whether this is the start page and the first page of its window or tab. Nothing on it
 * waits for a script then, but for what fills places that are kept for it: how much is
 * read, and where the reader left off.
 */
export function isFirstPage(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return history.length === 1 && navigation?.type === "navigate" && document.querySelector(".home") !== null;
}
