import { inject } from "vitest";
import { outside } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";
import { fromMenu } from "./menu";

test.override({ origin: inject("shelf") });

const windows = (["light", "dark"] as const).flatMap((colorScheme) => [1280, 320].map((width) => ({ colorScheme, width })));

for (const { colorScheme, width } of windows) {
  test(`outside links, kept links, your reading and a message: ${colorScheme}, ${width} px wide`, async ({ page }) => {
    const check = async (what: string) => {
      expect(await violations(page), what).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `pixels that ${what} is wider than the window`).toBeLessThanOrEqual(0);
    };
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(outside);
    await page.getByRole("link", { name: "very long address" }).click();
    await page.getByRole("button", { name: "Keep for later" }).click();
    await check("the dialog of a long address");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "the tide office" }).click();
    await page.getByRole("button", { name: "Keep for later" }).click();
    await check("the dialog of an address with a code");
    await page.goto("/-/kept");
    await check("the page of kept links");
    await fromMenu(page, "Your reading");
    await check("the dialog of the reading");
    await page.getByRole("button", { name: "Start fresh" }).click();
    await page.getByRole("status").filter({ hasText: "Ready for the next learner." }).waitFor();
    await check("a message");
  });
}

test("in the largest letters on a narrow window nothing is cut off in the dialogs", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(outside);
  await page.evaluate(() => localStorage.setItem("rutter", '{"settings":{"size":200},"before":{}}'));
  await page.reload();
  const wider = () => page.locator("dialog[open]").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  await page.getByRole("link", { name: "the tide office" }).click();
  expect(await wider()).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await fromMenu(page, "Your reading");
  expect(await wider()).toBeLessThanOrEqual(0);
});
