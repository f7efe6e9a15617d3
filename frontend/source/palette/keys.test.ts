import { expect, it } from "vitest";
import { type KeyPress, nextAnswer, opensPalette } from "./keys";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  { name: "/", press: press("/"), typing: false, want: true },
  { name: "/ with Shift", press: press("/", { shiftKey: true }), typing: false, want: true },
  { name: "/ in a field", press: press("/"), typing: true, want: false },
  { name: "Ctrl+/", press: press("/", { ctrlKey: true }), typing: false, want: false },
  { name: "AltGr+/", press: press("/", { ctrlKey: true, altKey: true }), typing: false, want: false },
  { name: "Ctrl+K", press: press("k", { ctrlKey: true }), typing: false, want: true },
  { name: "Ctrl+K in a field", press: press("k", { ctrlKey: true }), typing: true, want: true },
  { name: "Ctrl+K with Caps Lock", press: press("K", { ctrlKey: true }), typing: false, want: true },
  { name: "⌘K", press: press("k", { metaKey: true }), typing: false, want: true },
  { name: "Ctrl+Shift+K", press: press("K", { ctrlKey: true, shiftKey: true }), typing: false, want: false },
  { name: "k", press: press("k"), typing: false, want: false },
])("$name opens: $want", ({ press, typing, want }) => {
  expect(opensPalette(press, typing)).toBe(want);
});

it.each([
  { key: "ArrowDown", current: -1, inList: false, want: 0 },
  { key: "ArrowDown", current: 2, inList: true, want: 0 },
  { key: "ArrowUp", current: 0, inList: true, want: 2 },
  { key: "ArrowUp", current: -1, inList: false, want: 2 },
  { key: "ArrowUp", current: 2, inList: true, want: 1 },
  { key: "Home", current: 2, inList: true, want: 0 },
  { key: "End", current: 0, inList: true, want: 2 },
  { key: "Home", current: 0, inList: false, want: undefined },
  { key: "End", current: 0, inList: false, want: undefined },
  { key: "ArrowRight", current: 0, inList: true, want: undefined },
])("$key at $current, in the list $inList: $want", ({ key, current, inList, want }) => {
  expect(nextAnswer(press(key), current, 3, inList)).toBe(want);
});

it("leads nowhere in an empty list, and with a key held", () => {
  expect(nextAnswer(press("ArrowDown"), -1, 0, false)).toBeUndefined();
  expect(nextAnswer(press("ArrowDown", { shiftKey: true }), 0, 3, true)).toBeUndefined();
});
