import type { Page } from "playwright-core";
import { concept, intermediate } from "./addresses";
import { expect, test } from "./browser-test";

/** Where the third section of the developer's intermediate journey begins, in pixels from the top of the window. */
function third(page: Page): Promise<number> {
  return page.locator("#section-3 + h2").evaluate((heading) => heading.getBoundingClientRect().top);
}

async function isAtThird(page: Page): Promise<void> {
  await page.waitForURL(`**${intermediate}#section-3`);
  await expect.poll(() => third(page)).toBeLessThan(120);
  expect(await third(page)).toBeGreaterThanOrEqual(0);
  expect(await page.locator("#section-3").evaluate((anchor) => anchor.matches(":target"))).toBe(true);
}

test("everybody goes to AD2.3 by keyboard, and back in one step", async ({ page }) => {
  await page.goto(concept);
  await page.keyboard.press("Control+g");
  await page.keyboard.type("ad2.3");
  await page.keyboard.press("Enter");
  await isAtThird(page);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(concept);
});

test("everybody goes to AD2.3 by pointer", async ({ page }) => {
  await page.goto(concept);
  await page.getByRole("button", { name: "Go to" }).click();
  await page.getByLabel(/^Section number/).locator("visible=true").fill("AD 2.3");
  await page.getByRole("button", { name: "Go", exact: true }).locator("visible=true").click();
  await isAtThird(page);
});

test("a number that names nothing is told, and can be typed again", async ({ page, origin, watch }) => {
  watch.expectMissing(`${origin}/-/go?to=AD9.9`);
  await page.goto("/-/go?to=AD9.9");
  await page.getByText("No section is called “AD9.9”.").waitFor();
  await page.getByRole("main").getByLabel(/^Section number/).fill("AD2.3");
  await page.keyboard.press("Enter");
  await isAtThird(page);
});

test("a section shows its number, which links to it", async ({ page }) => {
  await page.goto(intermediate);
  await page.getByRole("link", { name: "AD2.3", exact: true }).click();
  await isAtThird(page);
});
