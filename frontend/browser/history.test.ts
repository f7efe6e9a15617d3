import type { Page } from "playwright-core";
import { foundational, glossary, intermediate } from "./addresses";
import { expect, test } from "./browser-test";

test("Alt with an arrow goes one page back and one forward", async ({ page }) => {
  await page.goto(foundational);
  await page.goto(intermediate);
  await page.goto(glossary);
  await page.keyboard.press("Alt+ArrowLeft");
  await page.waitForURL(`**${intermediate}`);
  await page.keyboard.press("Alt+ArrowLeft");
  await page.waitForURL(`**${foundational}`);
  await page.keyboard.press("Alt+ArrowRight");
  await page.waitForURL(`**${intermediate}`);
  // Twice for one key would have led on to the glossary.
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe(intermediate);
});

test("an arrow alone does not leave the page", async ({ page }) => {
  await page.goto(foundational);
  await page.goto(intermediate);
  await page.keyboard.press("ArrowLeft");
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe(intermediate);
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("buttons go back and forward by pointer and keyboard, and are off where there is nowhere to go", async ({ page }) => {
  await page.goto(foundational);
  await page.getByRole("link", { name: /^Next level/ }).click();
  await page.waitForURL(`**${intermediate}`);
  expect(await button(page, "Forward").isDisabled()).toBe(true);
  expect(await button(page, "Back").getAttribute("title")).toBe("Back (Alt+←)");
  await button(page, "Back").click();
  await page.waitForURL(`**${foundational}`);
  await expect.poll(() => button(page, "Forward").isEnabled()).toBe(true);
  await button(page, "Forward").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${intermediate}`);
});

test("a move inside a page counts", async ({ page }) => {
  await page.goto(foundational);
  await page.locator(".sections a").nth(1).click();
  await button(page, "Back").click();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  expect(await button(page, "Forward").isEnabled()).toBe(true);
});
