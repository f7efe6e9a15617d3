import { expect, test } from "vitest";
import { matchingBlock } from "./matching-block";

const block = (text: string, index: number) => ({ text, index, top: 10 * index });

test("the first block that is left is found where it stands now", () => {
  expect(matchingBlock([block("gone", 4), block("kept", 5)], ["new", "new", "kept"])).toEqual({ block: block("kept", 5), at: 2 });
});

test("of equal texts the nearest one counts", () => {
  expect(matchingBlock([block("same", 3)], ["same", "a", "same", "b", "c", "same"])?.at).toBe(2);
});

test("nothing is found on another page", () => {
  expect(matchingBlock([block("one", 0)], ["two"])).toBeUndefined();
  expect(matchingBlock([], ["two"])).toBeUndefined();
});
