import type { Page } from "playwright-core";
import { intermediate } from "./addresses";
import { expect, test } from "./browser-test";

/** The numbers of the sections that are ticked in the list. */
function ticked(page: Page): Promise<string[]> {
  return page.locator(".sections li[data-read] .buoy").allInnerTexts();
}

const left = (page: Page) => page.locator(".reading-time").innerText();

test("a section is ticked by hand and stays so, by keyboard and by pointer", async ({ page }) => {
  await page.goto(intermediate);
  expect(await left(page)).toContain("About 150 min");
  const tick = page.locator("#section-2 + h2 + .section-tools button");
  expect(await tick.getAttribute("aria-pressed")).toBe("false");
  await tick.focus();
  await page.keyboard.press("Space");
  expect(await tick.getAttribute("aria-pressed")).toBe("true");
  expect(await tick.innerText()).toContain("Read");
  expect(await ticked(page)).toEqual(["2"]);
  expect(await page.getByRole("status").filter({ hasText: "About 120 min left" }).count()).toBe(1);
  expect(await page.locator(".sections").getByRole("link", { name: /Beyond Deployments.*30 min · read/ }).count()).toBe(1);

  await page.locator("#section-4 + h2 + .section-tools button").click();
  await page.reload();
  expect(await ticked(page)).toEqual(["2", "4"]);
  expect(await left(page)).toContain("About 90 min left");
  await tick.click();
  expect(await ticked(page)).toEqual(["4"]);
  for (const number of [1, 2, 3, 5]) {
    await page.locator(`#section-${number} + h2 + .section-tools button`).click();
  }
  expect(await left(page)).toContain("All sections read");
});

/** Reads from the window's place down to where the part ends, a screen at a time. */
async function readTo(page: Page, selector: string): Promise<void> {
  for (let top = Infinity; top > 0; ) {
    await page.clock.runFor(20_000);
    top = await page.locator(selector).evaluate((end) => end.getBoundingClientRect().top - innerHeight);
    await page.evaluate(() => scrollBy({ top: innerHeight * 0.8, behavior: "instant" }));
  }
  await page.clock.runFor(2000);
}

test("a section is ticked once it was read to its end, and never by a jump past it", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${intermediate}#section-2`);
  await page.clock.runFor(120_000);
  await page.locator(".sections").getByRole("link").nth(2).click();
  await page.clock.runFor(120_000);
  expect(await ticked(page)).toEqual([]);
  await readTo(page, "#section-4");
  expect(await ticked(page)).toEqual(["3"]);
});

test("who takes a tick away is not overruled", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${intermediate}#section-3`);
  await readTo(page, "#section-4");
  expect(await ticked(page)).toEqual(["3"]);
  await page.locator("#section-3 + h2 + .section-tools button").click();
  await page.locator("#section-3").evaluate((anchor) => anchor.scrollIntoView());
  await readTo(page, "#section-4");
  expect(await ticked(page)).toEqual([]);
});
