import { foundational, intermediate } from "./addresses";
import { expect, test } from "./browser-test";

test("home leads to a journey page, to another level and back", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^Start here/ }).click();
  await page.waitForURL(`**${foundational}`);
  expect(await page.locator("article").count()).toBe(1);

  await page.getByRole("navigation", { name: "Levels of this journey" }).getByRole("link", { name: "Intermediate" }).click();
  await page.waitForURL(`**${intermediate}`);
  const level = page.getByRole("navigation", { name: "Levels of this journey" }).locator("[aria-current=page]");
  expect(await level.innerText()).toBe("Intermediate");

  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(foundational);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/");
});

test("a section button goes to its section and is marked as the place where you are", async ({ page }) => {
  await page.goto(foundational);
  const current = page.locator(".sections [aria-current=location]");
  expect(await current.count()).toBe(0);

  await page.locator(".sections").getByRole("link").nth(2).click();
  await expect.poll(() => current.locator(".buoy").allInnerTexts()).toEqual(["3"]);
  expect(new URL(page.url()).hash).toBe("#section-3");

  const heading = await page.locator("#section-3 + h2").boundingBox();
  expect(heading!.y).toBeGreaterThanOrEqual(0);
  expect(heading!.y).toBeLessThan(200);
});

test("the place follows the reader over leaps, also to the end", async ({ page }) => {
  await page.goto(foundational);
  const current = page.locator(".sections [aria-current=location] .buoy");
  const last = String(await page.locator(".sections li").count());
  // Not by keys: while Chromium glides after one key, it drops the next.
  const leap = (top: number) => page.evaluate((top) => scrollTo({ top, behavior: "instant" }), top);
  const third = await page.locator("#section-3").evaluate((anchor) => anchor.getBoundingClientRect().top);

  // The heading has left the window, so nothing visible tells the place any more.
  await leap(third + 50);
  await expect.poll(() => current.allInnerTexts()).toEqual(["3"]);
  await leap(0);
  await expect.poll(() => current.count()).toBe(0);
  await leap(1_000_000);
  await expect.poll(() => current.allInnerTexts()).toEqual([last]);
  await leap(0);
  await expect.poll(() => current.count()).toBe(0);
});

test("the first Tab offers to skip to the text", async ({ page }) => {
  await page.goto(foundational);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
});

test("the page reports when it is painted", async ({ page }) => {
  await page.goto("/");
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("rutter:painted").length)).toBe(1);
});
