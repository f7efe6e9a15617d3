import { expect, it } from "vitest";
import { keptAsText, keptInOrder } from "./kept-in-order";

const at = (day: number) => `2026-01-0${day}T03:04:05Z`;

it("lists the latest first and leaves out what no browser opens", () => {
  const links = keptInOrder({
    "https://b.example/": { title: "B", from: "/b/", page: "Page", shelf: "handbook", at: at(1) },
    "https://a.example/": { title: "A", from: "//evil.example/", at: at(1) },
    "mailto:c@example.org": { title: "C", from: "javascript:alert(1)", at: at(2) },
    "javascript:alert(1)": { title: "D", from: "/", at: at(3) },
    "https:///": { title: "E", from: "/", at: at(3) },
  });
  expect(links.map(({ address, from, date }) => [address, from, date])).toEqual([
    ["mailto:c@example.org", "", "2026-01-02"],
    ["https://a.example/", "", "2026-01-01"],
    ["https://b.example/", "/b/", "2026-01-01"],
  ]);
});

it("writes them as text and as Markdown at once", () => {
  const links = keptInOrder({ "https://a.example/?b=c": { title: "The `kubectl` [page] <b>", from: "", at: at(1) } });
  expect(keptAsText(links)).toBe("- The \\`kubectl\\` \\[page\\] \\<b>: <https://a.example/?b=c>\n");
});
