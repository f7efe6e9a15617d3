import { expect, test } from "./browser-test";

test.beforeEach(async ({ page }) => {
  // No frame is ever drawn, as far as scripts know.
  await page.addInitScript(() => (window.requestAnimationFrame = () => 0));
});

test("a key that comes before the first paint is not lost", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await page.locator("dialog#palette[open]").waitFor();
  expect(await page.evaluate(() => performance.getEntriesByName("rutter:painted").length)).toBe(0);
});

test("nor is a click", async ({ page }) => {
  await page.goto("/");
  // Without a pointer on its way there, which would be the first thing done.
  await page.locator("button[data-opens='settings']").dispatchEvent("click");
  await page.locator("dialog#settings[open]").waitFor();
});
