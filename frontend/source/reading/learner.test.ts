import { expect, it } from "vitest";
import type { Reader } from "../state/reader";
import { broughtBack, freshStart, hasReading, opened } from "./learner";

const kept = { "https://example.org/": { title: "Example", from: "/", at: "2026-01-02T03:04:05Z" } };
const shelves = { handbook: { progress: { "/a/": { one: "2026-01-02T03:04:05Z" } } } };
const reader: Reader = { settings: { theme: "dark" }, shelves, kept, before: { at: "long ago" } };
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

it("starts fresh and keeps settings and what was there", () => {
  expect(hasReading(reader)).toBe(true);
  const fresh = freshStart(reader, "now");
  expect(plain(fresh)).toEqual({ settings: { theme: "dark" }, before: { shelves, kept, at: "now" } });
  expect(hasReading(fresh)).toBe(false);
});

it("brings back what was there, and goes forth again", () => {
  const next: Reader = { ...freshStart(reader, "now"), settings: { size: 150 }, kept: {} };
  const back = broughtBack(next, "later");
  expect(plain(back)).toEqual({ settings: { size: 150 }, shelves, kept, before: { shelves: {}, kept: {}, at: "later" } });
  expect(plain(broughtBack(back, "last"))).toEqual({ settings: { size: 150 }, shelves: {}, kept: {}, before: { shelves, kept, at: "last" } });
});

it("opens another reader's state in the place of this one, settings as well", () => {
  const after = opened(reader, { settings: { size: 90 }, shelves: {}, before: { at: "theirs" } }, "now");
  expect(plain(after)).toEqual({ settings: { size: 90 }, shelves: {}, before: { settings: { theme: "dark" }, shelves, kept, at: "now" } });
  expect(plain(broughtBack(after, "later"))).toEqual({
    settings: { theme: "dark" },
    shelves,
    kept,
    before: { settings: { size: 90 }, shelves: {}, kept: {}, at: "later" },
  });
});
