/** What of a key press tells where it leads. */
export type KeyPress = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * How a key press moves in the history: -1 back, 1 forward, 0 not at all. On a Mac
 * the keys are ⌘[ and ⌘], since Option with an arrow moves by words there;
 * elsewhere they are Alt with an arrow.
 */
export function direction(press: KeyPress, mac: boolean): -1 | 0 | 1 {
  const modifiers = [press.altKey, press.ctrlKey, press.metaKey, press.shiftKey];
  const wanted = mac ? [false, false, true, false] : [true, false, false, false];
  if (modifiers.some((held, index) => held !== wanted[index])) {
    return 0;
  }
  const [back, forward] = mac ? ["[", "]"] : ["ArrowLeft", "ArrowRight"];
  return press.key === back ? -1 : press.key === forward ? 1 : 0;
}
