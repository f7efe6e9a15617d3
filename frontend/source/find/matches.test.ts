import { expect, it } from "vitest";
import { around, findAll, firstIndex } from "./matches";

it.each([
  ["a pod is a pod", "pod", [2, 11]],
  ["aaaa", "aa", [0, 2]],
  ["pod", "", []],
  ["pod", "node", []],
])("%j holds %j at %j", (text, query, want) => {
  expect(findAll(text, query)).toEqual(want);
});

it.each([
  [[1, 3, 5], 0, 0],
  [[1, 3, 5], 3, 1],
  [[1, 3, 5], 4, 2],
  [[1, 3, 5], 6, 3],
  [[], 1, 0],
])("in %j the first of at least %d stands at %d", (list, least, want) => {
  expect(firstIndex(list.length, (i) => list[i]! >= least)).toBe(want);
});

it.each([
  [0, [0, 1, 2, 3]],
  [5, [3, 4, 5, 6]],
  [9, [6, 7, 8, 9]],
])("four of ten around %d are %j", (current, want) => {
  expect(around([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], current, 4)).toEqual(want);
});

it("fewer than that are all", () => {
  expect(around([0, 1], 1, 4)).toEqual([0, 1]);
});
