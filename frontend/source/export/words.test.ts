import { expect, it } from "vitest";
import { callNumber, phrasesOf, plain, wordsIn } from "./words";

it.each([
  { text: "Déploy kube-proxy", want: ["deploy", "kube", "proxy"] },
  { text: "容器编排 v2", want: ["容器", "器编", "编排", "v2"] },
  { text: "–, …", want: [] },
])("$text", ({ text, want }) => {
  expect(wordsIn(text).map(({ word }) => word)).toEqual(want);
});

it("says where a word stands", () => {
  expect(wordsIn("Pods").at(0)).toEqual({ word: "pod", at: 0, end: 4 });
  expect(wordsIn("a Pod").at(-1)).toEqual({ word: "pod", at: 2, end: 5 });
});

it.each([
  { typed: "AD2.3", want: "AD2.3" },
  { typed: " ad 2 3 ", want: "AD2.3" },
  { typed: "ad-02", want: "AD2" },
  { typed: "pod", want: undefined },
  { typed: "2.3", want: undefined },
])("$typed is the number $want", ({ typed, want }) => {
  expect(callNumber(typed)).toBe(want);
});

it("reads phrases as it reads texts", () => {
  expect(phrasesOf('one "Kube-Proxy  rules" ""')).toEqual(["kube proxy rule"]);
  expect(plain("The kube-proxy, rules!")).toContain("kube proxy rule");
});
