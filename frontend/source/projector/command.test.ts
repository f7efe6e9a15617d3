import { expect, it } from "vitest";
import { commandOf } from "./command";

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

it.each([
  { key: "F8", on: false, direction: "ltr", want: "toggle" },
  { key: "F8", on: true, direction: "ltr", want: "toggle" },
  { key: "Escape", on: true, direction: "ltr", want: "leave" },
  { key: "PageDown", on: true, direction: "ltr", want: 1 },
  { key: "PageUp", on: true, direction: "rtl", want: -1 },
  { key: "ArrowRight", on: true, direction: "ltr", want: 1 },
  { key: "ArrowRight", on: true, direction: "rtl", want: -1 },
  { key: "ArrowLeft", on: true, direction: "rtl", want: 1 },
  { key: "ArrowDown", on: true, direction: "ltr", want: undefined },
  { key: "a", on: true, direction: "ltr", want: undefined },
  { key: "PageDown", on: false, direction: "ltr", want: undefined },
  { key: "ArrowRight", on: false, direction: "ltr", want: undefined },
  { key: "Escape", on: false, direction: "ltr", want: undefined },
])("$key while $on, $direction: $want", ({ key, on, direction, want }) => {
  expect(commandOf({ ...plain, key }, on, direction)).toBe(want);
  expect(commandOf({ ...plain, key, ctrlKey: true }, on, direction)).toBeUndefined();
});
