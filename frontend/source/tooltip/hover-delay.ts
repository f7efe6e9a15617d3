/** Milliseconds that the pointer rests on a term before its definition opens. */
export const openAfter = 120;
/** Milliseconds that the pointer may be away, on its way from the term into the definition. */
export const closeAfter = 250;

/** One thing to do a little later; asking for another drops the one before. */
export class HoverDelay {
  #timer: ReturnType<typeof setTimeout> | undefined;

  after(milliseconds: number, action: () => void): void {
    this.drop();
    this.#timer = setTimeout(action, milliseconds);
  }

  drop(): void {
    clearTimeout(this.#timer);
  }
}
