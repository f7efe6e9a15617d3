import { afterFirstFrame } from "./frame";

/** What the first paint leaves out below the window (rest.css). */
const parts = ":is(.entry, .persona, .bookshelf, .folders, .terms > dl)";

/**
 * Lets the first paint leave out what lies below the window (`data-rest`
 * in the style sheet). A page that is gone back to must have its height at once, to stand where it stood.
 */
export function leaveRest(): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  document.documentElement.toggleAttribute("data-rest", navigation?.type === "navigate");
}

/** Lays out the rest when the first paint is done. */
export function layOutRest(): void {
  afterFirstFrame(() => setTimeout(layOut));
}

// Heights were estimates until now; what is looked at must not move.
function layOut(): void {
  const part = scrollY === 0 ? undefined : [...document.querySelectorAll(parts)].find((part) => part.getBoundingClientRect().bottom > 0);
  const before = topOf(part);
  document.documentElement.removeAttribute("data-rest");
  const moved = topOf(part) - before;
  if (moved !== 0) {
    scrollBy({ top: moved, behavior: "instant" });
  }
}

function topOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}
