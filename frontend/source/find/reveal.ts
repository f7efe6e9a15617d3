import { folds } from "./page-text";

/** How far from the edges of its window a match comes to stand, in pixels, so that its line is seen with it. */
const clearance = 24;

/** Opens whatever hides a place: folded details, parts behind a tab, the folded list of words. */
export function unfold(place: Node): void {
  for (let fold = closestFold(place); fold; fold = closestFold(place)) {
    // Components that hide something listen to what the browser's own search tells them.
    fold.dispatchEvent(new Event("beforematch", { bubbles: true }));
    if (fold instanceof HTMLDetailsElement) {
      fold.open = true;
    }
    if (fold.matches(folds)) {
      fold.removeAttribute("hidden");
      fold.removeAttribute("data-folded");
    }
  }
}

function closestFold(place: Node): Element | null {
  return (place instanceof Element ? place : place.parentElement)?.closest(folds) ?? null;
}

/** What hides a place and is itself to be seen. */
export function outermostFold(place: Node): Element | undefined {
  let outermost: Element | undefined;
  for (let fold = closestFold(place); fold; fold = closestFold(fold.parentNode!)) {
    outermost = fold;
  }
  return outermost;
}

/** Scrolls as far as it takes to see a range, in everything around it that scrolls; `top` is how much of the window is covered above. */
export function scrollTo(range: Range, top: number): void {
  for (let element = range.startContainer.parentElement; element && element !== document.body; element = element.parentElement) {
    if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) {
      scrollInside(element, range);
    }
  }
  const box = range.getBoundingClientRect();
  if (box.top < top + clearance || box.bottom > innerHeight - clearance) {
    scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
  }
}

function scrollInside(element: Element, range: Range): void {
  if (getComputedStyle(element).overflow === "visible") {
    return;
  }
  const box = range.getBoundingClientRect();
  const window = element.getBoundingClientRect();
  element.scrollBy({
    left: overshoot(box.left, box.right, window.left, window.right),
    top: overshoot(box.top, box.bottom, window.top, window.bottom),
    behavior: "instant",
  });
}

function overshoot(from: number, to: number, first: number, last: number): number {
  return from < first + clearance ? from - first - clearance : to > last - clearance ? Math.min(to - last + clearance, from - first - clearance) : 0;
}

/** Leaves the reader where a match is: it is selected, and Tab and a screen reader go on from there. */
export function settle(range: Range): void {
  const holder = range.startContainer.parentElement!;
  const target = holder.closest<HTMLElement>("a[href], summary, [tabindex]:not(main)") ?? holder;
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) {
    target.tabIndex = -1;
    target.dataset.settled = "";
    target.addEventListener("blur", () => ["tabindex", "data-settled"].forEach((name) => target.removeAttribute(name)), { once: true });
  }
  target.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
