import { expect, it } from "vitest";
import { stepFrom } from "./steps";

it.each([
  { name: "from above the first", tops: [300, 900], step: 1, want: 0 },
  { name: "from the first", tops: [24, 900], step: 1, want: 1 },
  { name: "from the last", tops: [-900, 24.4], step: 1, want: -1 },
  { name: "back to the section's own beginning", tops: [-900, -200, 800], step: -1, want: 1 },
  { name: "back from a beginning", tops: [-900, 24.4, 800], step: -1, want: 0 },
  { name: "back from the first", tops: [24, 900], step: -1, want: -1 },
  { name: "without sections", tops: [], step: 1, want: -1 },
] as const)("$name", ({ tops, step, want }) => {
  expect(stepFrom(tops, 24, step)).toBe(want);
});
