import { expect, it } from "vitest";
import { excerpt, marked } from "./excerpt";

it("marks whole words only", () => {
  expect(marked("A pod, two podiums", new Set(["pod"]))).toEqual([
    { text: "A ", match: false },
    { text: "pod", match: true },
    { text: ", two podiums", match: false },
  ]);
});

it("shows the surroundings of the first match, cut at words", () => {
  const text = `${"far away ".repeat(40)}here is the pod ${"and more ".repeat(40)}`;
  const shown = excerpt(text, new Set(["pod"]))
    .map(({ text }) => text)
    .join("");
  expect(shown).toMatch(/^… (far|away) .*here is the pod .* (and|more) …$/);
  expect(shown.length).toBeLessThan(200);
});

it("begins at the beginning where nothing matches", () => {
  expect(excerpt("Short\n text", new Set())).toEqual([{ text: "Short text", match: false }]);
});
