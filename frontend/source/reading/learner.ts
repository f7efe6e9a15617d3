import type { Before, Reader } from "../state/reader";

/** Whether there is anything that a fresh start would put away. */
export function hasReading({ shelves = {}, kept = {} }: Reader): boolean {
  return Object.keys(shelves).length > 0 || Object.keys(kept).length > 0;
}

/** What is kept after a fresh start: the settings, and what was there before for one way back. */
export function freshStart({ before: _, shelves = {}, kept = {}, ...rest }: Reader, at: string): Reader {
  return { ...rest, before: { shelves, kept, at } };
}

/** What is kept after another reader's state was opened; the settings are replaced as well. */
export function opened(now: Reader, file: Reader, at: string): Reader {
  const { before: _old, ...given } = file;
  const { before: _, ...replaced } = now;
  return { ...given, before: { ...replaced, settings: now.settings ?? {}, at } };
}

/**
 * What is kept after the earlier state was brought back. The two change places, so
 * that nothing is lost and the way back leads here again.
 */
export function broughtBack(reader: Reader, at: string): Reader {
  const { before = {}, shelves = {}, kept = {}, ...rest } = reader;
  const { at: _, ...earlier } = before;
  const putAway: Before = { shelves, kept, at };
  if (earlier.settings) {
    putAway.settings = rest.settings ?? {};
  }
  return { ...rest, ...earlier, before: putAway };
}
