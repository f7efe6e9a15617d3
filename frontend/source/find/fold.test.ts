import { expect, it } from "vitest";
import { fold } from "./fold";

it.each([
  ["DaemonSet", "daemonset"],
  ["Größe", "grosse"],
  ["GRÖSSE", "grosse"],
  ["Cafe\u0301 crème", "cafe creme"],
  ["“Don’t” – wait…", '"don\'t" - wait...'],
  ["one \n\t two\u00a0three", "one two three"],
  ["Con\u00adtain\u200ber", "container"],
  ["Ⅳ ﬁne 𝔘", "iv fine u"],
])("%j reads %j", (source, want) => {
  expect(fold(source).text).toBe(want);
});

it.each([
  ["ein Größenmaß", "osse", "öße"],
  ["a  \n  b", "a b", "a  \n  b"],
  ["cafe\u0301s", "cafe", "cafe\u0301"],
  ["con\u00adtain", "con", "con\u00ad"],
  ["up 𝔘 down", "u d", "𝔘 d"],
])("in %j the match %j comes from %j", (source, match, want) => {
  const { text, starts, ends } = fold(source);
  const at = text.indexOf(match);
  expect(source.slice(starts[at], ends[at + match.length - 1])).toBe(want);
});
