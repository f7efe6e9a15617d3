/** A piece of a page by which somebody knows where they are. */
export interface Block {
  text: string;
  /** Which piece of the page it is, from 0. */
  index: number;
  /** How far it is below the upper edge of the window, in pixels. */
  top: number;
}

/**
 * The first of the blocks, the most telling one first, that is on the page still, and which piece it is among the
 * texts of the page now: of those that read the same, the one nearest to where it was.
 */
export function matchingBlock(blocks: Block[], texts: string[]): { block: Block; at: number } | undefined {
  for (const block of blocks) {
    let at = -1;
    texts.forEach((text, index) => {
      if (text === block.text && (at < 0 || Math.abs(index - block.index) < Math.abs(at - block.index))) {
        at = index;
      }
    });
    if (at >= 0) {
      return { block, at };
    }
  }
  return undefined;
}
