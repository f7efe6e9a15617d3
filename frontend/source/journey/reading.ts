/** What of a part is in the window at one moment. */
export interface Glance<Block> {
  /** Whether any of the part is in view. */
  here: boolean;
  /** Blocks whose end is in view, and blocks that are not shown at all. */
  ends: Iterable<Block>;
}

/**
 * Finds out that a part has been read: somebody stayed in it, and the end of every
 * block of it was in view. Who jumps past it or flicks through it has not read it.
 */
export class Reading<Block> {
  readonly #unseen: Set<Block>;
  #stay: number;

  /** @param stay seconds that reading the part takes at least */
  constructor(blocks: Iterable<Block>, stay: number) {
    this.#unseen = new Set(blocks);
    this.#stay = stay;
  }

  /** Takes in what is in view now and was for these seconds; true once the part is read. */
  look(seconds: number, { here, ends }: Glance<Block>): boolean {
    if (here) {
      this.#stay -= seconds;
    }
    for (const block of ends) {
      this.#unseen.delete(block);
    }
    return this.#stay <= 0 && this.#unseen.size === 0;
  }
}

/** Seconds that somebody stays at least in a part that takes so many minutes: a tenth of it, and never long. */
export function stayFor(minutes: number): number {
  return Math.min(Math.max(minutes * 6, 5), 60);
}
