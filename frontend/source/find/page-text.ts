import { fold } from "./fold";
import { firstIndex } from "./matches";

/** No query holds it: it stands between two blocks, whose words belong to two sentences. */
const blockEnd = "\n";

/**
 * What find in page does not look at: ways around the page, which repeat its headings, controls,
 * and icons, whose names are no words to anybody.
 */
const skipped = "nav, button, input, select, textarea, script, style, template, [data-chrome], [aria-hidden='true']";

/** What hides text that can be shown. */
export const folds = "details:not([open]), [hidden='until-found'], [data-folded]";

/** The text of an element as find in page compares it, with the way back from it into the document. */
export class PageText {
  readonly #nodes: Text[] = [];
  /** Where the text of each node begins in the whole. */
  readonly #from: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #pieces: string[] = [];
  readonly text: string;

  constructor(root: Element) {
    this.#walk(root, false);
    this.text = this.#pieces.join("");
  }

  /** The places in the document of a piece of the text. */
  range(at: number, length: number): StaticRange {
    const last = at + length - 1;
    return new StaticRange({
      startContainer: this.#nodeAt(at),
      startOffset: this.#starts[at]!,
      endContainer: this.#nodeAt(last),
      endOffset: this.#ends[last]!,
    });
  }

  #nodeAt(at: number): Text {
    return this.#nodes[firstIndex(this.#from.length, (i) => this.#from[i]! > at) - 1]!;
  }

  #walk(element: Element, folded: boolean): void {
    for (const child of element.childNodes) {
      if (child instanceof Text) {
        this.#add(child);
      } else if (child instanceof Element && !child.matches(skipped)) {
        this.#enter(child, folded);
      }
    }
  }

  #enter(element: Element, inFold: boolean): void {
    const folded = inFold || element.matches(folds);
    const { display } = getComputedStyle(element);
    if (!canBeSeen(element, folded, display)) {
      return;
    }
    const block = !/^(inline|ruby|contents)/.test(display);
    if (block) {
      this.#endBlock();
    }
    this.#walk(element, folded);
    if (block || element.tagName === "BR") {
      this.#endBlock();
    }
  }

  #endBlock(): void {
    if (this.#starts.length > 0 && this.#pieces.at(-1) !== blockEnd) {
      this.#append(blockEnd, [0], [0]);
    }
  }

  #add(node: Text): void {
    const { text, starts, ends } = fold(node.data);
    const last = this.#pieces.at(-1) ?? blockEnd;
    // White space at a block's start, or behind other white space, is not seen.
    const lead = text.startsWith(" ") && /\s$/.test(last) ? 1 : 0;
    if (text.length > lead) {
      this.#nodes.push(node);
      this.#from.push(this.#starts.length);
      this.#append(text.slice(lead), starts.slice(lead), ends.slice(lead));
    }
  }

  #append(text: string, starts: number[], ends: number[]): void {
    this.#pieces.push(text);
    starts.forEach((start, i) => {
      this.#starts.push(start);
      this.#ends.push(ends[i]!);
    });
  }
}

// What is hidden and no fold can show is not on the page.
function canBeSeen(element: Element, folded: boolean, display: string): boolean {
  if (folded) {
    return display !== "none" || element.parentElement!.matches(folds);
  }
  return display === "contents" || element.checkVisibility({ visibilityProperty: true });
}
