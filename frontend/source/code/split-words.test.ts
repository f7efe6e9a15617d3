import { expect, it } from "vitest";
import { splitWords } from "./split-words";

const wholeWords = (code: string) => splitWords(code).flatMap(({ text, whole }) => (whole ? [text] : []));

it.each([
  { code: "kubectl get --all-namespaces -A", want: ["--all-namespaces", "-A"] },
  { code: "/etc/kube-proxy/config", want: ["kube-proxy"] },
  { code: "--profile=restricted", want: ["--profile=restricted"] },
  { code: "Pod", want: [] },
  { code: "", want: [] },
  { code: "a-word-that-is-longer-than-a-narrow-window", want: [] },
])("$code", ({ code, want }) => {
  expect(wholeWords(code)).toEqual(want);
  expect(splitWords(code).map(({ text }) => text).join("")).toBe(code);
});
