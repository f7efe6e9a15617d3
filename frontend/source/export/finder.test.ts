import { expect, it } from "vitest";
import { Finder } from "./finder";

const finder = new Finder({
  pages: [
    {
      url: "/docs/pod/",
      title: "Pods",
      sections: [
        { text: "The smallest unit." },
        { id: "life", title: "How long a pod lives", text: "Until its node drains it." },
      ],
    },
    { url: "/docs/node/", title: "Nodes", sections: [{ text: "A machine. To drain a node moves every pod away." }] },
  ],
  terms: [{ url: "/g/#pod", name: "Pod", aka: ["Kapsel"], text: "A group of containers." }],
  numbers: { "AD2.3": { url: "/docs/pod/#section-3", title: "Three", page: "Pods" } },
});

const urls = async (query: string) => (await finder.pages(query)).found.map(({ page, section }) => page.url + (section.id ?? ""));

it.each([
  { query: "drain", want: ["/docs/node/", "/docs/pod/life"] },
  { query: "unit smal", want: ["/docs/pod/"] },
  { query: "machne", want: ["/docs/node/"] },
  { query: '"drains it"', want: ["/docs/pod/life"] },
  { query: '"it drains"', want: [] },
  { query: "machine elephant", want: ["/docs/node/"] },
  { query: "elephant", want: [] },
])("$query", async ({ query, want }) => {
  expect((await urls(query)).sort()).toEqual([...want].sort());
});

it("puts the page first that is called so", async () => {
  expect((await urls("pods"))[0]).toBe("/docs/pod/");
});

it("knows terms by their names and their beginnings", () => {
  expect(["pod", "KAPSEL", "kap", "ka", "x"].map((query) => finder.term(query)?.name)).toEqual(["Pod", "Pod", "Pod", undefined, undefined]);
});

it("knows call numbers", () => {
  expect(finder.called("ad 2 3")?.url).toBe("/docs/pod/#section-3");
  expect(finder.called("ad 2 4")).toBeUndefined();
  expect(finder.called("constructor1")).toBeUndefined();
});
