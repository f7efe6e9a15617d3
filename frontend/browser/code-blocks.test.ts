import { inject } from "vitest";
import { harbour } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

test("a block with long lines wraps and unwraps by keyboard, its neighbour stays", async ({ page }) => {
  await page.goto(harbour);
  const output = page.locator("pre", { has: page.locator(".language-output") });
  const wraps = () => output.evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(await wraps()).toBe(false);
  const button = page.getByRole("button", { name: "Wrap" });
  // Only the long one has it.
  expect(await button.count()).toBe(1);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect.poll(wraps).toBe(true);
  expect(await button.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("Space");
  await expect.poll(wraps).toBe(false);
  expect(await button.getAttribute("aria-pressed")).toBe("false");
});

test("what a program prints is named, quieter, and not there to be copied", async ({ page }) => {
  await page.goto(harbour);
  const tools = page.locator(".code-tools", { hasText: "Output" });
  expect(await tools.getByRole("button", { name: /Copy/ }).count()).toBe(0);
  const ground = (language: string) => page.locator(`pre:has(> .language-${language})`).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground("output")).not.toBe(await ground("shell"));
});

test("a line of 74 characters fits into a block without scrolling", async ({ page }) => {
  await page.goto(harbour);
  const fits = await page.locator("pre:has(> .language-shell)").evaluate((element) => {
    element.querySelector("code")!.textContent = "x".repeat(74);
    return element.scrollWidth <= element.clientWidth;
  });
  expect(fits).toBe(true);
});

test("no line breaks behind a hyphen inside of a word of code", async ({ page }) => {
  for (const width of [1280, 1000, 900, 800, 700]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(harbour);
    const broken = await page.locator("article p code .whole").evaluateAll((words) => words.filter((word) => word.getClientRects().length > 1).map((word) => word.textContent));
    expect(broken, `${width} px`).toEqual([]);
  }
});

test("a table scrolls rather than break a name", async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(harbour);
    const broken = await page.locator("td code").evaluateAll((names) => names.filter((name) => name.getClientRects().length > 1).map((name) => name.textContent));
    expect(broken, `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("the keyboard scrolls a wide table", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(harbour);
  const table = page.locator("article table");
  await expect.poll(() => table.evaluate((element) => element.tabIndex)).toBe(0);
  await table.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
