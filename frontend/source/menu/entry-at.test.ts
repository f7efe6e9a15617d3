import { expect, test } from "vitest";
import { entryAt } from "./entry-at";

test.each([
  ["ArrowDown", -1, 0],
  ["ArrowDown", 1, 2],
  ["ArrowDown", 2, 0],
  ["ArrowUp", -1, 2],
  ["ArrowUp", 0, 2],
  ["ArrowUp", 2, 1],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["a", 0, undefined],
])("%s from %i leads to %s", (key, at, want) => {
  expect(entryAt(key, at, 3)).toBe(want);
});
