import { around } from "./matches";

/**
 * How many matches are marked at once, those around the current one. Every letter e of the longest
 * page of 2018 is 30,000 of them, and the browser draws each again whenever the page is drawn.
 */
export const maxPainted = 1000;

/** The names that find.css has colours for. */
const all = "find";
const here = "find-here";

/** Whether the browser can mark text without changing the document. */
export const canPaint = "highlights" in CSS;

/** Marks matches in the page, the current one so that it stands out; no matches take the marks away. */
export function paint(ranges: (index: number) => StaticRange, count: number, current: number): void {
  if (!canPaint) {
    return;
  }
  clearPaint();
  if (count === 0) {
    return;
  }
  const indices = around([...Array(count).keys()], current, maxPainted);
  CSS.highlights.set(all, new Highlight(...indices.filter((index) => index !== current).map(ranges)));
  const mark = new Highlight(ranges(current));
  mark.priority = 1;
  CSS.highlights.set(here, mark);
}

/** Takes the marks away. */
export function clearPaint(): void {
  if (canPaint) {
    unpaint(all);
    unpaint(here);
  }
}

/** Takes the marks of that name away, in browsers that can mark text. */
export function unpaint(name: string): void {
  // WebKit draws anew what a mark is taken off, and nothing where all of them are taken out of the registry.
  CSS.highlights.get(name)?.clear();
  CSS.highlights.delete(name);
}
