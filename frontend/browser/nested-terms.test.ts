import { describe, inject } from "vitest";
import type { Page } from "playwright-core";
import { parts } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const opened = (page: Page, name: string) => page.getByRole("group", { name: `Definition of ${name}` });

test("by keyboard a term inside a definition turns to its definition, and there is a way back", async ({ page }) => {
  await page.goto(parts);
  const term = page.locator("article a[data-term]").first();
  // Only a key shows what the keyboard is on.
  await page.keyboard.press("Shift");
  await term.focus();
  await opened(page, "Beacon").waitFor();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await opened(page, "Light").waitFor();
  expect(await opened(page, "Light").evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await opened(page, "Light").locator(".definition").innerText()).toContain("rhythm of its own");
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await opened(page, "Period").waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Back to Light");
  await page.keyboard.press("Enter");
  await opened(page, "Light").waitFor();
  await page.getByRole("button", { name: "Back to Beacon" }).click();
  await opened(page, "Beacon").waitFor();
  expect(await page.getByRole("button", { name: /^Back to/ }).count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe(parts);

  await page.keyboard.press("Escape");
  expect(await page.locator(".tooltip").count()).toBe(0);
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("by mouse it stays until another place is pressed", async ({ page }) => {
  await page.goto(parts);
  await page.locator("article a[data-term]").first().hover();
  await opened(page, "Beacon").getByRole("link", { name: "light" }).click();
  await opened(page, "Light").waitFor();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  expect(await opened(page, "Light").count()).toBe(1);
  expect(await opened(page, "Light").getByRole("link", { name: "Open in the glossary" }).getAttribute("href")).toContain("#term-light");
  await page.mouse.click(2, 2);
  expect(await page.locator(".tooltip").count()).toBe(0);
});

test("the next term opens its own definition, not where the last one ended", async ({ page }) => {
  await page.goto(parts);
  const term = page.locator("article a[data-term]").first();
  await term.hover();
  await opened(page, "Beacon").getByRole("link", { name: "light" }).click();
  await page.keyboard.press("Escape");
  await page.mouse.move(2, 2);
  await term.hover();
  await opened(page, "Beacon").waitFor();
});

describe("with a finger", () => {
  test.override({ options: { hasTouch: true, viewport: { width: 320, height: 640 } } });

  test("a tap on a term inside a definition turns to its definition, and there is a way back", async ({ page }) => {
    await page.goto(parts);
    await page.locator("article a[data-term]").first().tap();
    await opened(page, "Beacon").getByRole("link", { name: "light" }).tap();
    await opened(page, "Light").getByRole("link", { name: "period" }).tap();
    await opened(page, "Period").getByRole("button", { name: "Back to Light" }).tap();
    await opened(page, "Light").waitFor();
    expect(new URL(page.url()).pathname).toBe(parts);
  });
});
