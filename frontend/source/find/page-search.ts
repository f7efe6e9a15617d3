import { fold } from "./fold";
import { findAll, firstIndex } from "./matches";
import { PageText } from "./page-text";
import { clearPaint, paint } from "./paint";
import { outermostFold } from "./reveal";

/** A search in one part of the page: what was found, and which of it is looked at. */
export class PageSearch {
  readonly #root: Element;
  readonly #watch: MutationObserver;
  #page: PageText | undefined;
  #query = "";
  #matches: number[] = [];
  #current = 0;
  #begin: Range | undefined;

  /** changed is told when the page itself changes under the search. */
  constructor(root: Element, changed: () => void) {
    this.#root = root;
    this.#watch = new MutationObserver(() => {
      this.#page = undefined;
      changed();
    });
  }

  get count(): number {
    return this.#matches.length;
  }

  /** The number of the current match, from 1; 0 where there is none. */
  get number(): number {
    return this.count === 0 ? 0 : this.#current + 1;
  }

  /** The current match as a live range. */
  get range(): Range | undefined {
    if (this.count === 0) {
      return undefined;
    }
    const place = this.#rangeOf(this.#current);
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range;
  }

  /** Says where the search begins: at what is selected in the page, else at what is on the screen. */
  begin(): void {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    this.#begin = range && !range.collapsed && this.#root.contains(range.startContainer) ? range.cloneRange() : undefined;
  }

  /** Looks for a text, from the match that was current on, else from where the search begins. */
  search(query: string): void {
    const before = this.#matches[this.#current];
    this.#page ??= this.#read();
    this.#query = fold(query).text;
    this.#matches = findAll(this.#page.text, this.#query);
    const first = firstIndex(this.count, (i) => (before === undefined ? !this.#isBefore(i) : this.#matches[i]! >= before));
    this.#current = first < this.count ? first : 0;
    this.#paint();
  }

  step(by: 1 | -1): void {
    if (this.count > 0) {
      this.#current = (this.#current + by + this.count) % this.count;
      this.#paint();
    }
  }

  /** Forgets the search and takes the marks away. */
  stop(): void {
    this.#watch.disconnect();
    this.#page = undefined;
    this.#matches = [];
    clearPaint();
  }

  #read(): PageText {
    const attributeFilter = ["hidden", "open", "data-folded"];
    this.#watch.observe(this.#root, { childList: true, characterData: true, subtree: true, attributeFilter });
    return new PageText(this.#root);
  }

  #rangeOf(index: number): StaticRange {
    return this.#page!.range(this.#matches[index]!, this.#query.length);
  }

  #isBefore(index: number): boolean {
    const { startContainer, startOffset } = this.#rangeOf(index);
    if (this.#begin) {
      return this.#begin.comparePoint(startContainer, startOffset) < 0;
    }
    return bottomOf(startContainer, startOffset) <= 0;
  }

  #paint(): void {
    paint((index) => this.#rangeOf(index), this.count, this.#current);
  }
}

// What is folded has no place on the screen but that of its fold.
function bottomOf(node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(node, offset);
  return (outermostFold(node) ?? range).getBoundingClientRect().bottom;
}
