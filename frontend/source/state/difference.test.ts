import { expect, it } from "vitest";
import { difference } from "./difference";
import { merge } from "./merge";

it.each([
  [{}, {}, {}],
  [{ a: 1 }, { a: 1 }, {}],
  [{ a: 1 }, {}, { a: null }],
  [{ a: 1 }, { a: undefined }, { a: null }],
  [{}, { a: { b: 1 } }, { a: { b: 1 } }],
  [{ a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: null, c: 3, d: 4 } }],
  [{ a: [1] }, { a: [1, 2] }, { a: [1, 2] }],
  [{ a: { b: 1 } }, { a: 7 }, { a: 7 }],
  [{ a: 7 }, { a: { b: 1 } }, { a: { b: 1 } }],
  [{ a: { b: 1 } }, { a: {} }, { a: { b: null } }],
])("from %j to %j is %j", (from, to, want) => {
  const patch = difference(from, to);
  expect(patch).toEqual(want);
  expect(merge(from, patch)).toEqual(JSON.parse(JSON.stringify(to)));
});
