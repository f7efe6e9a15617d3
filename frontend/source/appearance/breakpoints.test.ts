import { expect, it } from "vitest";
import { scaleCondition } from "./breakpoints";

it.each([
  ["(min-width: 62rem)", 2, "(min-width: 124rem)"],
  ["(max-width: 61.99rem) and (scripting: none)", 1.5, "(max-width: 92.985rem) and (scripting: none)"],
  ["screen and (min-width:85rem)", 0.8, "screen and (min-width:68rem)"],
  ["(62rem <= width < 85rem)", 1.1, "(68.2rem <= width < 93.5rem)"],
  ["(prefers-color-scheme: dark)", 2, "(prefers-color-scheme: dark)"],
])("%s by %d", (condition, factor, want) => {
  expect(scaleCondition(condition, factor)).toBe(want);
});
