import { expect, it } from "vitest";
import { languageOf } from "./language";

it.each([
  { classes: ["language-yaml"], want: "yaml" },
  { classes: ["wide", "language-JSON"], want: "json" },
  { classes: ["language-text"], want: "" },
  { classes: ["language-"], want: "" },
  { classes: ["wide"], want: "" },
  { classes: [], want: "" },
])("$classes is $want", ({ classes, want }) => {
  expect(languageOf(classes)).toBe(want);
});
