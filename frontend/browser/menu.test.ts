import type { Page } from "playwright-core";
import { inject } from "vitest";
import { concept, foundational } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const list = (page: Page) => page.locator(".menu-list");
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).innerText.split("\n").at(-1)?.trim());

test("by keyboard: arrows go round, Escape closes, the focus comes back", async ({ page }) => {
  await page.goto(concept);
  const summary = page.locator(".menu > summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  expect(await list(page).isVisible()).toBe(true);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe("Print");
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe("Licences");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Your reading");
  await page.keyboard.press("Escape");
  expect(await list(page).isVisible()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);

  // The dialog gives the focus back to the menu, which is still there.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  expect(await list(page).isVisible()).toBe(false);
  await page.keyboard.press("Escape");
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("what leaves it closes it: a press beside it, Tab behind its end, a link", async ({ page }) => {
  await page.goto(concept);
  const summary = page.locator(".menu > summary");
  await summary.click();
  await page.locator("article").click();
  expect(await list(page).isVisible()).toBe(false);
  await summary.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  expect(await list(page).isVisible()).toBe(false);
  await summary.click();
  await list(page).getByRole("link", { name: "Kept links" }).click();
  await page.waitForURL("**/-/kept");
  await page.goBack();
  expect(await list(page).isVisible()).toBe(false);
});

/** Where the open menu ends on each side of the window, and whether anything is too wide. */
const fits = (page: Page) =>
  list(page).evaluate((element) => {
    const { left, right, bottom } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && bottom <= innerHeight && document.documentElement.scrollWidth <= innerWidth && element.scrollWidth <= element.clientWidth;
  });

for (const locale of ["en", "de"]) {
  for (const [width, colorScheme] of [[1280, "light"], [320, "dark"]] as const) {
    test(`open, it is accessible and fits: ${locale}, ${width} pixels`, async ({ browser, origin }) => {
      const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 640 }, colorScheme, locale, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(foundational);
      await page.locator(".menu > summary").click();
      expect(await violations(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      if (width === 1280) {
        expect((await page.locator(".topbar").boundingBox())!.height, "the bar is one line").toBeLessThan(70);
      }
      await context.close();
    });
  }
}

test.describe("from right to left", () => {
  test.override({ origin: inject("rightToLeft") });
  test("it stands at the other end of the bar", async ({ page }) => {
    await page.goto("/");
    await page.locator(".menu > summary").click();
    expect(await fits(page)).toBe(true);
    const { x, width } = (await list(page).boundingBox())!;
    expect(x + width / 2).toBeLessThan(640);
  });
});

test.describe("without scripts", () => {
  test.override({ options: { javaScriptEnabled: false } });
  test("it holds what needs none", async ({ page }) => {
    await page.goto(concept);
    await page.locator(".menu > summary").click();
    expect(await list(page).getByRole("button").count()).toBe(0);
    await list(page).getByRole("link", { name: "Kept links" }).click();
    await page.waitForURL("**/-/kept");
  });
});
