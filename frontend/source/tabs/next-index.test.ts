import { expect, it } from "vitest";
import { nextIndex } from "./next-index";

it.each([
  { key: "ArrowRight", current: 0, want: 1 },
  { key: "ArrowRight", current: 2, want: 0 },
  { key: "ArrowLeft", current: 2, want: 1 },
  { key: "ArrowLeft", current: 0, want: 2 },
  { key: "Home", current: 1, want: 0 },
  { key: "End", current: 0, want: 2 },
  { key: "Tab", current: 0, want: undefined },
])("$key on tab $current of 3 leads to $want", ({ key, current, want }) => {
  expect(nextIndex(key, current, 3)).toBe(want);
});
