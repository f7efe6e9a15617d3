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
