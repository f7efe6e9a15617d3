import { describe, expect, it } from "vitest";
import { type KeyPress, direction } from "./direction";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe("direction", () => {
  it.each([
    { name: "Alt+Left", press: press("ArrowLeft", { altKey: true }), mac: false, want: -1 },
    { name: "Alt+Right", press: press("ArrowRight", { altKey: true }), mac: false, want: 1 },
    { name: "Left alone", press: press("ArrowLeft"), mac: false, want: 0 },
    { name: "Alt+Shift+Left", press: press("ArrowLeft", { altKey: true, shiftKey: true }), mac: false, want: 0 },
    { name: "Alt+Up", press: press("ArrowUp", { altKey: true }), mac: false, want: 0 },
    { name: "⌘[ on a Mac", press: press("[", { metaKey: true }), mac: true, want: -1 },
    { name: "⌘] on a Mac", press: press("]", { metaKey: true }), mac: true, want: 1 },
    { name: "Option+Left on a Mac", press: press("ArrowLeft", { altKey: true }), mac: true, want: 0 },
    { name: "Meta+[ elsewhere", press: press("[", { metaKey: true }), mac: false, want: 0 },
  ])("$name", ({ press, mac, want }) => {
    expect(direction(press, mac)).toBe(want);
  });
});
