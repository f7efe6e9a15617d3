import type { Page } from "playwright-core";
import { glossary } from "./addresses";
import { expect, test } from "./browser-test";

const waits = (page: Page) => page.evaluate(() => document.documentElement.matches("[data-rest]"));
const top = (page: Page, id: string) => page.locator(`#${id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));

test("terms below the window are laid out after the first paint", async ({ page }) => {
  // The script waits, so that the time before it can be seen.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/main.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(glossary, { waitUntil: "commit" });
  const last = page.locator(".entry dd").last();
  await last.waitFor({ state: "attached" });
  const skipped = () => last.evaluate((dd) => !dd.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(skipped).toBe(true);
  release();
  await expect.poll(() => waits(page)).toBe(false);
  expect(await skipped()).toBe(false);
});

test("a term far down stands at the top of the window", async ({ page }) => {
  await page.goto(`${glossary}#term-replica-set`);
  await expect.poll(() => waits(page)).toBe(false);
  expect(await top(page, "term-replica-set")).toBeGreaterThanOrEqual(0);
  expect(await top(page, "term-replica-set")).toBeLessThan(100);
});

test("who comes back finds the place where they were", async ({ page }) => {
  await page.goto(`${glossary}#term-replica-set`);
  await expect.poll(() => waits(page)).toBe(false);
  const before = await top(page, "term-replica-set");
  await page.locator("#term-replica-set ~ .more a").first().click();
  await page.locator("article").waitFor();
  await page.goBack();
  await expect.poll(() => top(page, "term-replica-set")).toBe(before);
});
