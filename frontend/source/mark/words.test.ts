import { expect, it } from "vitest";
import { placesOf, wordsOf } from "./words";

it.each([
  ["pod", ["pod"]],
  ["Pod pod  NODE", ["pod", "node"]],
  ['"what is" a', ["what is", "a"]],
  ['"unended phrase', ["unended", "phrase"]],
  ['kube-apiserver "" --dry-run=server', ["kube-apiserver", "--dry-run=server"]],
  [" ", []],
])("%j names %j", (mark, want) => {
  expect(wordsOf(mark)).toEqual(want);
});

it.each([
  ["a pod, two pods, tripod", ["pod"], [2, 11]],
  ["use --dry-run=server", ["--dry-run=server", "run"], [4, 10]],
  ["the pod is a pod", ["pod", "is"], [4, 13, 8]],
  ["ポッドとノード", ["ノード"], [4]],
  ["tripod", ["pod"], []],
])("%j has %j at %j", (text, words, want) => {
  expect(placesOf(text, words).map((place) => place.at)).toEqual(want);
});
