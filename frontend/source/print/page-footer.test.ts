import { expect, it } from "vitest";
import { quoted } from "./page-footer";

it.each([
  ["Pods – Rutter", '"Pods – Rutter"'],
  ['The "best" \\ way', '"The \\"best\\" \\\\ way"'],
  ["two\nlines", '"two lines"'],
])("%j is %s", (text, want) => {
  expect(quoted(text)).toBe(want);
});
