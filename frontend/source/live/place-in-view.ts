import { recall, remember } from "../toast/session";
import { type Block, matchingBlock } from "./matching-block";

/** Where the place is kept while the page is made anew. */
const key = "live-place";

/** What a page consists of for somebody who looks at it. */
const blocks = "main :is(h1, h2, h3, h4, h5, h6, p, li, pre, tr, dt, dd)";

/** What is being read stands about so far down the window. */
const readingShare = 1 / 3;

interface Place {
  address: string;
  scroll: number;
  blocks: Block[];
  /** The link or element that has the focus, as a selector. */
  focus: string | undefined;
}

/** Notes what is in sight, for the page that is loaded next at this address. */
export function keepPlaceInView(): void {
  const place: Place = { address: address(), scroll: scrollY, blocks: blocksInView(), focus: focusSelector() };
  remember(key, JSON.stringify(place));
  // The browser would go back to the same height, which may show something else now.
  history.scrollRestoration = "manual";
}

/**
 * Puts what was in sight to where it stood, again when pictures have their size, and again when WebKit has gone back to
 * the same height, which it does whatever it was told.
 */
export function restorePlaceInView(): void {
  const place = JSON.parse(recall(key) || "null") as Place | null;
  remember(key, "");
  if (place?.address !== address()) {
    return;
  }
  if (place.focus) {
    document.querySelector<HTMLElement>(place.focus)?.focus({ preventScroll: true });
  }
  scrollTo({ top: place.scroll, behavior: "instant" });
  settle(place);
  settleAfterLoad(place);
}

function settleAfterLoad(place: Place): void {
  const moved = new AbortController();
  // Who moves in the page meanwhile is not held back.
  for (const kind of ["wheel", "keydown", "pointerdown"]) {
    addEventListener(kind, () => moved.abort(), { signal: moved.signal, passive: true });
  }
  const again = (frames: number): void => {
    if (!moved.signal.aborted) {
      settle(place);
      frames > 0 ? requestAnimationFrame(() => again(frames - 1)) : moved.abort();
    }
  };
  addEventListener("load", () => {
    history.scrollRestoration = "auto";
    again(3);
  });
}

function settle(place: Place): void {
  const elements = [...document.querySelectorAll(blocks)];
  const found = matchingBlock(place.blocks, elements.map(textOf));
  if (found) {
    scrollBy({ top: elements[found.at]!.getBoundingClientRect().top - found.block.top, behavior: "instant" });
  }
}

function blocksInView(): Block[] {
  const line = innerHeight * readingShare;
  return [...document.querySelectorAll(blocks)]
    .map((element, index) => ({ text: textOf(element), index, top: element.getBoundingClientRect().top }))
    .filter(({ text, top }) => text !== "" && top >= 0 && top < innerHeight)
    .sort((one, other) => Math.abs(one.top - line) - Math.abs(other.top - line));
}

// Enough to tell one from another; the storage holds no whole page.
function textOf(element: Element): string {
  return element.textContent.trim().slice(0, 200);
}

function focusSelector(): string | undefined {
  const element = document.activeElement;
  const href = element?.getAttribute("href");
  if (element?.id) {
    return `#${CSS.escape(element.id)}`;
  }
  return href ? `a[href="${CSS.escape(href)}"]` : undefined;
}

function address(): string {
  return location.pathname + location.search;
}
