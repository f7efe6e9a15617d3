import { inject } from "vitest";
import type { Page } from "playwright-core";
import { log, parts } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const bar = (page: Page) => page.getByRole("search");
const count = (page: Page) => bar(page).getByRole("status").innerText();

/** What is marked: the texts of all marks, and that of the current match. */
function marked(page: Page): Promise<{ all: string[]; here: string[] }> {
  return page.evaluate(() => {
    const texts = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return range.toString();
      });
    return { all: texts("find"), here: texts("find-here") };
  });
}

/** Whether the current match stands in the window, clear of the bar. */
function inSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [place] = CSS.highlights.get("find-here")!;
    const range = document.createRange();
    range.setStart(place!.startContainer, place!.startOffset);
    range.setEnd(place!.endContainer, place!.endOffset);
    const box = range.getBoundingClientRect();
    const covered = document.querySelector("[data-find]")!.getBoundingClientRect().bottom;
    return box.height > 0 && box.top >= covered && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  });
}

test("by keyboard: every match is marked, counted and gone through in a circle", async ({ page }) => {
  await page.goto(log);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("LIGHTHOUSE");
  expect(await count(page)).toBe("1 of 4");
  expect(await marked(page)).toEqual({ all: ["Lighthouse", "lighthouse", "lighthouse"], here: ["lighthouse"] });
  const seen: string[] = [];
  for (const key of ["Enter", "F3", "Enter", "Enter", "Shift+Enter", "Shift+F3"]) {
    await page.keyboard.press(key);
    seen.push(await count(page));
    expect(await inSight(page), key).toBe(true);
  }
  expect(seen).toEqual(["2 of 4", "3 of 4", "4 of 4", "1 of 4", "4 of 4", "3 of 4"]);
});

test("by pointer: next, previous and close", async ({ page }) => {
  await page.goto(log);
  await page.keyboard.press("Control+f");
  await bar(page).getByRole("textbox", { name: "Find on this page" }).fill("lighthouse");
  await bar(page).getByRole("button", { name: "Next" }).click();
  expect(await count(page)).toBe("2 of 4");
  await bar(page).getByRole("button", { name: "Previous" }).click();
  expect(await count(page)).toBe("1 of 4");
  await bar(page).getByRole("button", { name: "Close" }).click();
  expect(await bar(page).count()).toBe(0);
  expect(await marked(page)).toEqual({ all: [], here: [] });
});

test.for([
  ["grosse BAY", 1],
  ["“don’t anchor", 1],
  ["don't", 1],
  ["stands  on", 1],
  ["light house", 0],
  ["icon", 0],
  ["<", 0],
] as const)("%s is found %d times", async ([query, times], { page }) => {
  await page.goto(log);
  await page.keyboard.press("Control+f");
  await page.keyboard.type(query);
  expect(await count(page)).toBe(times ? `1 of ${times}` : "Not found");
});

test("what is folded opens: details, words, a part behind a tab", async ({ page }) => {
  await page.goto(log);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("in the fog");
  expect(await page.locator("article details").getAttribute("open")).not.toBeNull();
  expect(await inSight(page)).toBe(true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("stands in shallow water");
  expect(await count(page)).toBe("1 of 1");
  expect(await page.getByRole("button", { name: "Words on this page" }).getAttribute("aria-expanded")).toBe("true");
  expect(await inSight(page)).toBe(true);

  await page.goto(parts);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("sound the depth");
  expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("In fog");
  expect(await inSight(page)).toBe(true);
});

test("a match in a long line of code scrolls into sight", async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 700 });
  await page.goto(log);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("until-the-wreck");
  expect(await inSight(page)).toBe(true);
});

test("Escape leaves the reader at the match, or where they were", async ({ page }) => {
  await page.goto(log);
  await page.getByRole("link", { name: "Glossary" }).focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("no such words");
  expect(await count(page)).toBe("Not found");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Glossary");

  await page.keyboard.press("Control+f");
  await page.keyboard.type("beacon");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.matches("article a[data-term='beacon']"))).toBe(true);

  await page.keyboard.press("Control+f");
  await page.keyboard.type("watch 39");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("Watch 39");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.matches("article a[data-term='beacon']"))).toBe(true);
});

test("it begins at what is on the screen, takes what is selected, and goes on with F3", async ({ page }) => {
  await page.goto(log);
  await page.getByText("Last sight").scrollIntoViewIfNeeded();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("lighthouse");
  expect(await count(page)).toBe("4 of 4");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F3");
  expect(await count(page)).toBe("1 of 4");
  await page.keyboard.press("Escape");

  await page.getByText("nothing to be seen").nth(4).selectText();
  await page.keyboard.press("Control+f");
  expect(await count(page)).toBe("1 of 1");
  expect(await marked(page)).toEqual({ all: [], here: ["Watch 5: nothing to be seen."] });
});

test("nothing moves when the bar comes", async ({ page }) => {
  await page.goto(log);
  const place = () => page.locator("h1").boundingBox();
  const before = await place();
  await page.keyboard.press("Control+f");
  expect(await bar(page).isVisible()).toBe(true);
  expect(await place()).toEqual(before);
});

test("of very many matches no more than a thousand are painted, and all are counted", async ({ page }) => {
  await page.goto(log);
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.textContent = "x ".repeat(5000);
    document.querySelector("article")!.append(paragraph);
  });
  await page.keyboard.press("Control+f");
  await page.keyboard.type("x");
  expect(await count(page)).toMatch(/of 50\d\d$/);
  const { all, here } = await marked(page);
  expect(all.length + here.length).toBe(1000);
});

test("a page that changes under the search is searched again", async ({ page }) => {
  await page.goto(log);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("lighthouse");
  await page.evaluate(() => document.querySelector("article p")!.remove());
  await expect.poll(() => count(page)).toBe("1 of 2");
});
