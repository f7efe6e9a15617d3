import { expect, it } from "vitest";
import { remember } from "./recent";

it.each([
  [[], "pod", ["pod"]],
  [["node"], "pod", ["pod", "node"]],
  [["node", "pod"], "Pod", ["Pod", "node"]],
  [["pod"], "", ["pod"]],
  [["pod"], "x".repeat(101), ["pod"]],
  [["1", "2", "3", "4", "5", "6", "7", "8"], "9", ["9", "1", "2", "3", "4", "5", "6", "7"]],
])("after %j and %j: %j", (recent, query, want) => {
  const before = [...recent];
  expect(remember(recent, query)).toEqual(want);
  expect(recent).toEqual(before);
});
