import { intermediate } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ options: { javaScriptEnabled: false } });

test("without scripts a call number leads to its section", async ({ page }) => {
  await page.goto("/-/go");
  await page.getByRole("main").getByLabel(/^Section number/).fill("ad2.3");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${intermediate}#section-3`);
  const heading = await page.locator("#section-3 + h2").boundingBox();
  expect(heading!.y).toBeGreaterThanOrEqual(0);
  expect(heading!.y).toBeLessThan(200);
});
