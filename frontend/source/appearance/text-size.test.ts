import { expect, it } from "vitest";
import { nextSize, sizeStep } from "./text-size";

it.each([
  [100, 1, 110],
  [100, -1, 90],
  [200, 1, 200],
  [80, -1, 80],
  [117, 1, 125],
  [117, -1, 110],
  [500, 1, 200],
] as const)("%d goes by %d to %d", (size, step, want) => {
  expect(nextSize(size, step)).toBe(want);
});

const plain = { ctrlKey: false, metaKey: false, altKey: false };

it.each([
  [{ ...plain, key: "+", ctrlKey: true }, 1],
  [{ ...plain, key: "=", metaKey: true }, 1],
  [{ ...plain, key: "-", ctrlKey: true }, -1],
  [{ ...plain, key: "0", ctrlKey: true }, 0],
  [{ ...plain, key: "+" }, undefined],
  [{ ...plain, key: "0", ctrlKey: true, altKey: true }, undefined],
  [{ ...plain, key: "a", ctrlKey: true }, undefined],
])("%j is %s", (event, want) => {
  expect(sizeStep(event)).toBe(want);
});
