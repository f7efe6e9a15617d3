import { expect, it } from "vitest";
import { readReadingFile, writeReadingFile } from "./reading-file";

const reader = {
  settings: { theme: "dark" as const, size: 120, wrap: true },
  shelves: { handbook: { place: { url: "/a/", title: "A", at: "2026-01-02T03:04:05Z" }, progress: { "/a/": { one: "2026-01-02T03:04:05Z" } } } },
  kept: { "https://example.org/": { title: "Example", from: "/", at: "2026-01-02T03:04:05Z" } },
};

it("reads what it wrote, without what was put away", () => {
  expect(readReadingFile(writeReadingFile({ ...reader, before: { at: "x" } }))).toEqual(reader);
  expect(readReadingFile(writeReadingFile({}))).toEqual({});
});

it("takes the program's own state file, and fields that it does not know", () => {
  const text = JSON.stringify({ version: 1, window: { x: 1 }, reader: { settings: { tide: "high" } } });
  expect(readReadingFile(text)).toEqual({ settings: { tide: "high" } });
});

it("knows a later version", () => {
  expect(readReadingFile('{"version": 2, "reader": []}')).toBe("laterVersion");
});

it.each([
  "",
  "# Kept links",
  "null",
  "[]",
  "{}",
  '{"version": 1}',
  '{"version": "1", "reader": {}}',
  '{"version": 1, "reader": []}',
  '{"version": 1, "reader": {"settings": 7}}',
  '{"version": 1, "reader": {"settings": {"size": "big"}}}',
  '{"version": 1, "reader": {"settings": {"theme": {}}}}',
  '{"version": 1, "reader": {"shelves": {"a": null}}}',
  '{"version": 1, "reader": {"shelves": {"a": {"progress": {"/": 1}}}}}',
  '{"version": 1, "reader": {"shelves": {"a": {"place": {"url": 1}}}}}',
  '{"version": 1, "reader": {"kept": {"https://example.org/": "Example"}}}',
])("refuses %s", (text) => {
  expect(readReadingFile(text)).toBe("notOurs");
});
