import type { Page } from "playwright-core";
import { concept, foundational, intermediate } from "./addresses";
import { expect, test } from "./browser-test";
import { violations } from "./axe";

const position = (page: Page) => page.locator("#projector [role=status]").innerText();
const size = (page: Page) => page.locator("article p").first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));

/** Where a section begins, in pixels from the top of the window. */
function top(page: Page, number: number): Promise<number> {
  return page.locator(`#section-${number} + h2`).evaluate((heading) => heading.getBoundingClientRect().top);
}

test("F8 shows nothing but the page, keys step through its sections, Escape leaves", async ({ page }) => {
  await page.goto(intermediate);
  const normal = await size(page);
  await page.keyboard.press("F8");
  expect((await size(page)) / normal).toBeGreaterThan(1.8);
  for (const hidden of [".topbar", ".breadcrumb", ".sections", ".neighbours"]) {
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  }
  expect(await position(page)).toBe("0 / 5");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect.poll(() => position(page)).toBe("2 / 5");
  expect(Math.abs(await top(page, 2))).toBeLessThan(80);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => position(page)).toBe("3 / 5");
  await page.keyboard.press("PageUp");
  await expect.poll(() => position(page)).toBe("2 / 5");
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("PageDown");
  }
  await expect.poll(() => position(page)).toBe("5 / 5");
  expect(Math.abs(await top(page, 5))).toBeLessThan(80);
  await page.keyboard.press("Escape");
  expect(await size(page)).toBe(normal);
  expect(await page.locator(".topbar").isVisible()).toBe(true);
  // The section is still there.
  expect(Math.abs(await top(page, 5))).toBeLessThan(300);
});

test("the mode is turned on by pointer, survives page turns and is left by pointer", async ({ page }) => {
  await page.goto(foundational);
  const normal = await size(page);
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("button", { name: /^Projector mode/ }).click();
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.goto(concept);
  expect((await size(page)) / normal).toBeGreaterThan(1.8);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Leave projector mode" }).click();
  await page.goto(foundational);
  expect(await size(page)).toBe(normal);
});

test("Escape closes what is open before it leaves, and a section can be called", async ({ page }) => {
  await page.goto(foundational);
  await page.keyboard.press("F8");
  await page.locator("article a[data-term]").first().focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.locator(".tooltip").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator(".tooltip").count()).toBe(0);
  expect(await page.locator(".topbar").isVisible()).toBe(false);
  await page.keyboard.press("Control+f");
  await page.locator("[data-find]").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("[data-find]").isVisible()).toBe(false);
  expect(await page.locator(".topbar").isVisible()).toBe(false);
  await page.keyboard.press("Control+g");
  await page.keyboard.type("ad2.3");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${intermediate}#section-3`);
  await expect.poll(() => position(page)).toBe("3 / 5");
});

test("no bare key does anything outside of projector mode, and paper knows nothing of it", async ({ page }) => {
  await page.goto(intermediate);
  const hash = () => page.evaluate(() => [scrollY, document.documentElement.hasAttribute("data-projector")]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  expect(await hash()).toEqual([0, false]);
  await page.emulateMedia({ media: "print" });
  const paper = await size(page);
  await page.keyboard.press("F8");
  expect(await size(page)).toBe(paper);
  expect(await page.locator("#projector").isVisible()).toBe(false);
});

test("it fits a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(intermediate);
  await page.keyboard.press("F8");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
