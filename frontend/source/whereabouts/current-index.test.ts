import { describe, expect, it } from "vitest";
import { currentIndex } from "./current-index";

describe("currentIndex", () => {
  it.each([
    { name: "before the first part", tops: [500, 900], line: 200, atEnd: false, want: -1 },
    { name: "on the line", tops: [200, 900], line: 200, atEnd: false, want: 0 },
    { name: "between two parts", tops: [-300, 150, 900], line: 200, atEnd: false, want: 1 },
    { name: "past the last part", tops: [-900, -500], line: 200, atEnd: false, want: 1 },
    { name: "at the end with a short last part", tops: [-900, 300], line: 200, atEnd: true, want: 1 },
    { name: "without parts", tops: [], line: 200, atEnd: false, want: -1 },
    { name: "without parts at the end", tops: [], line: 200, atEnd: true, want: -1 },
  ])("$name", ({ tops, line, atEnd, want }) => {
    expect(currentIndex(tops, line, atEnd)).toBe(want);
  });
});
