import { inject } from "vitest";
import { outside } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const note = ".link-note";

test("a link to a page that is not included says so under the keyboard and in its name", async ({ page }) => {
  await page.goto(outside);
  const link = page.getByRole("link", { name: "not here (page not included)" });
  while (!(await link.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.locator(note).filter({ hasText: "This page is not included." }).waitFor();
  expect(await violations(page)).toEqual([]);
  const [under, box] = await Promise.all([page.locator(note).boundingBox(), link.boundingBox()]);
  expect(under!.y).toBeGreaterThanOrEqual(box!.y + box!.height);
  await page.keyboard.press("Escape");
  expect(await page.locator(note).isVisible()).toBe(false);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  await page.locator(note).filter({ hasText: "This page is in the built-in handbook." }).waitFor();
});

test("it says so under the mouse and lets itself be pointed at", async ({ page }) => {
  await page.goto(outside);
  await page.getByRole("link", { name: "not here" }).hover();
  await page.locator(note).filter({ hasText: "This page is not included." }).waitFor();
  await page.locator(note).hover();
  // Longer than it would take to close.
  await page.waitForTimeout(400);
  expect(await page.locator(note).isVisible()).toBe(true);
  await page.mouse.move(0, 0);
  await page.locator(note).waitFor({ state: "hidden" });
});

test("in a German text a screen reader hears it in German", async ({ page }) => {
  await page.goto(outside);
  await page.evaluate(() => (document.documentElement.lang = "de"));
  expect(await page.getByRole("link", { name: "not here (Seite nicht enthalten)" }).count()).toBe(1);
});

test.describe("by touch", () => {
  test.override({ options: { hasTouch: true, viewport: { width: 320, height: 640 } } });

  test("the first tap says so, the second one goes", async ({ page, watch }) => {
    watch.expectMissing(`${inject("shelf")}/docs/guide/nowhere/`);
    await page.goto(outside);
    const link = page.getByRole("link", { name: "not here" });
    await link.tap();
    await page.locator(note).filter({ hasText: "Tap again for the nearest one." }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(new URL(page.url()).pathname).toBe(outside);
    await link.tap();
    await page.waitForURL("**/docs/guide/nowhere/");
  });
});
