import { expect, it } from "vitest";
import { Reading, stayFor } from "./reading";

it("is read when its end was seen and somebody stayed", () => {
  const reading = new Reading(["a", "b", "c"], 3);
  expect(reading.look(1, { here: true, ends: ["a"] })).toBe(false);
  expect(reading.look(1, { here: true, ends: ["b", "c"] })).toBe(false);
  expect(reading.look(1, { here: true, ends: [] })).toBe(true);
});

it("is not read by a jump from its beginning to its end", () => {
  const reading = new Reading(["a", "b", "c"], 2);
  expect(reading.look(5, { here: true, ends: ["a"] })).toBe(false);
  expect(reading.look(5, { here: true, ends: ["c"] })).toBe(false);
  expect(reading.look(5, { here: true, ends: ["b"] })).toBe(true);
});

it("is not read while it is out of view", () => {
  const reading = new Reading(["a"], 2);
  expect(reading.look(1, { here: true, ends: ["a"] })).toBe(false);
  expect(reading.look(60, { here: false, ends: [] })).toBe(false);
  expect(reading.look(1, { here: true, ends: [] })).toBe(true);
});

it.each([
  [0, 5],
  [3, 18],
  [25, 60],
])("of %d minutes one stays %d seconds", (minutes, seconds) => {
  expect(stayFor(minutes)).toBe(seconds);
});
