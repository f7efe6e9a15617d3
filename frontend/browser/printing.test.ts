import type { Page } from "playwright-core";
import { describe } from "vitest";
import { violations } from "./axe";
import { concept, foundational } from "./addresses";
import { expect, test } from "./browser-test";
import { fromMenu } from "./menu";

const book = "/-/print?path=users&persona=app-developer";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Print" });

/** Counts instead of printing: there is no printer, and Chromium without a window has no dialog for one. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.print = () => {
      sessionStorage.prints = Number(sessionStorage.prints ?? 0) + 1;
    };
  });
  return () => page.evaluate(() => Number(sessionStorage.prints ?? 0));
}

async function sheets(page: Page, format = "A4"): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)!.length;
}

/** The headings of the second level that are on the paper. */
function printed(page: Page): Promise<string[]> {
  return page.locator("article h2").evaluateAll((all) => all.filter((h) => h.checkVisibility()).map((h) => h.id));
}

test("by keyboard: the section where the reader is, and the words that it mentions", async ({ page }) => {
  const prints = await countPrints(page);
  await page.goto(foundational);
  const whole = await sheets(page);
  await page.locator(".sections a").nth(2).click();
  await page.keyboard.press("Control+p");
  const title = await page.locator(".sections .title").nth(2).innerText();
  expect(await dialog(page).getByRole("radio").nth(1).evaluate((radio) => radio.parentElement!.textContent)).toContain(title);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(prints).toBe(1);
  expect(await dialog(page).count()).toBe(0);

  await page.emulateMedia({ media: "print" });
  expect(await printed(page)).toHaveLength(1);
  const shown = await page.locator(".terms .term").evaluateAll((all) => all.filter((term) => getComputedStyle(term).visibility === "visible").map((term) => term.querySelector("dt")!.id));
  const first = await page.locator("article > :not([data-unprinted]) a[data-term]").first().getAttribute("data-term");
  expect(shown).toContain(`term-${first}`);
  expect(shown.length).toBeLessThan(await page.locator(".terms .term").count());
  expect(await sheets(page)).toBeLessThan(whole / 2);

  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect((await printed(page)).length).toBeGreaterThan(3);
  expect(await sheets(page)).toBe(whole);
});

test("by pointer: the whole journey prints itself when it is reached, and only then", async ({ page }) => {
  const prints = await countPrints(page);
  await page.goto(foundational);
  await fromMenu(page, "Print");
  await dialog(page).getByRole("radio", { name: /whole journey/ }).check();
  await dialog(page).getByRole("button", { name: "Print" }).click();
  await page.waitForURL(`**${book}`);
  await expect.poll(prints).toBe(1);
  await page.goBack();
  await page.goForward();
  await page.waitForURL(`**${book}`);
  expect(await prints()).toBe(1);
});

test("this page is printed as it is, and Cancel and Escape print nothing", async ({ page }) => {
  const prints = await countPrints(page);
  await page.goto(foundational);
  await page.keyboard.press("Control+p");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+p");
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  expect(await prints()).toBe(0);
  await page.keyboard.press("Control+p");
  await page.keyboard.press("Enter");
  await expect.poll(prints).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect((await printed(page)).length).toBeGreaterThan(3);
});

test("where there is nothing to choose it prints at once", async ({ page }) => {
  const prints = await countPrints(page);
  await page.goto(concept);
  await page.keyboard.press("Control+p");
  await expect.poll(prints).toBe(1);
  await fromMenu(page, "Print");
  await expect.poll(prints).toBe(2);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("nothing of the program's own is on the paper, and what is folded is open", async ({ page }) => {
  await page.goto(foundational);
  await page.emulateMedia({ media: "print" });
  // The words' heading is a button as well.
  const own = page.locator(":is(button, [data-chrome], nav, .topbar, dialog):not(.terms *)");
  const seen = await own.evaluateAll((all) => all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0).map((e) => e.className || e.textContent!));
  expect([...new Set(seen)].sort()).toEqual(["section-number", "section-tools", "term-number"]);
  expect(await page.locator("article details p").first().evaluate((p) => p.checkVisibility())).toBe(true);
});

describe("without scripts", () => {
  test.override({ options: { javaScriptEnabled: false } });

  test.for(["A4", "Letter"])("the whole journey is one complete page, on sheets of %s", async (format, { page }) => {
    await page.goto(book);
    expect(await page.locator("section.chapter > article").count()).toBe(3);
    expect(await page.locator("article h2 > .section-number").count()).toBeGreaterThan(9);
    expect(await page.locator(".terms dt").count()).toBeGreaterThan(30);
    const all = await sheets(page, format);
    const parts = await page.locator(".chapters a").count();
    expect(all).toBeGreaterThan(parts + 20);
  });
});

test("every id on it is unique, and every link within it leads somewhere", async ({ page }) => {
  await page.goto(book);
  const { twice, dead } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const links = [...document.querySelectorAll("main a[href^='#']")].map((link) => link.getAttribute("href")!.slice(1));
    return {
      twice: ids.filter((id, i) => ids.indexOf(id) !== i),
      dead: links.filter((id) => !document.getElementById(decodeURIComponent(id))),
    };
  });
  expect(twice).toEqual([]);
  expect(dead).toEqual([]);
});
