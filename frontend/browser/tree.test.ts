import { describe, inject } from "vitest";
import type { Page } from "playwright-core";
import { parts, shoal, trench } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const tree = (page: Page) => page.getByRole("navigation", { name: "Pages in Guide" });
const link = (page: Page, name: string) => tree(page).getByRole("link", { name, exact: true });

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.override({ options: { javaScriptEnabled } });

    test("the tree marks the page and opens the way to it only", async ({ page }) => {
      await page.goto(trench);
      expect(await tree(page).locator("[aria-current=page]").allInnerTexts()).toEqual(["Trench"]);
      expect(await link(page, "Trench").isVisible()).toBe(true);
      expect(await link(page, "Deep").isVisible()).toBe(true);
      expect(await link(page, "Lagoon").isVisible()).toBe(false);
    });

    test("a folded branch opens and leads on", async ({ page }) => {
      await page.goto(trench);
      await tree(page).getByText("Shallow water").first().click();
      await link(page, "Lagoon").click();
      await page.waitForURL("**/docs/guide/lagoon/");
    });
  });
}

test("a title's own page stands among the pages below it", async ({ page }) => {
  await page.goto(shoal);
  expect(await tree(page).locator("[aria-current=page]").allInnerTexts()).toEqual(["Shallow water"]);
  expect(await link(page, "Shallow water").isVisible()).toBe(true);
});

test("by keyboard alone a branch opens and leads to its page", async ({ page }) => {
  await page.goto(parts);
  await link(page, "Parts of a page").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await link(page, "Deep").evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/docs/guide/deep/");
});

test("an entry that leads outside asks first", async ({ page }) => {
  await page.goto(shoal);
  await tree(page).getByRole("link", { name: /^Charts elsewhere/ }).click();
  await page.getByRole("dialog", { name: "This link leads outside" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(shoal);
});

describe("in a low window", () => {
  test.override({ options: { viewport: { width: 1280, height: 200 } } });

  test("the current entry is in view and the page stays at its top", async ({ page }) => {
    await page.goto(trench);
    await expect.poll(() => tree(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    const [frame, entry] = [(await tree(page).boundingBox())!, (await link(page, "Trench").boundingBox())!];
    expect(entry.y).toBeGreaterThanOrEqual(frame.y);
    expect(entry.y + entry.height).toBeLessThanOrEqual(frame.y + frame.height);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe("in a narrow window", () => {
  test.override({ options: { viewport: { width: 320, height: 640 } } });

  test("the tree is folded above the text and opens", async ({ page }) => {
    await page.goto(trench);
    expect(await link(page, "Trench").isVisible()).toBe(false);
    await tree(page).getByText("Pages in Guide").click();
    expect(await link(page, "Trench").isVisible()).toBe(true);
  });
});

for (const { width, beside } of [{ width: 1920, beside: true }, { width: 1280, beside: false }]) {
  describe(`${width} px wide`, () => {
    test.override({ options: { viewport: { width, height: 1080 } } });

    test(`the outline stands ${beside ? "open beside" : "folded above"} the text`, async ({ page }) => {
      await page.goto(parts);
      const outline = page.getByRole("navigation", { name: "On this page" });
      expect(await outline.getByRole("link", { name: "Notes" }).isVisible()).toBe(beside);
      const [text, box] = [(await page.locator("article").boundingBox())!, (await outline.boundingBox())!];
      expect(box.x >= text.x + text.width).toBe(beside);
      expect(box.y + box.height <= text.y).toBe(!beside);
    });
  });
}
