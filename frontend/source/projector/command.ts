/** What a key does: turns projector mode on or off, leaves it, or steps to another section. */
export type Command = "toggle" | "leave" | 1 | -1;

type KeyPress = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** F8 is free in Chromium, Edge, Firefox and WebKit; the keys of the others mean something in projector mode only. */
const toggleKey = "F8";

/** What a key press means, if anything; `on` is whether projector mode is, `direction` that of the text. */
export function commandOf(press: KeyPress, on: boolean, direction: string): Command | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) {
    return undefined;
  }
  if (press.key === toggleKey) {
    return "toggle";
  }
  const forward = direction === "rtl" ? -1 : 1;
  const commands: Record<string, Command> = { Escape: "leave", PageDown: 1, PageUp: -1, ArrowRight: forward, ArrowLeft: forward === 1 ? -1 : 1 };
  return on ? commands[press.key] : undefined;
}
