import { concept } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ options: { javaScriptEnabled: false } });

test("without scripts the way to search is a link", async ({ page }) => {
  await page.goto(concept);
  expect(await page.getByRole("button", { name: "Search" }).count()).toBe(0);
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await page.waitForURL("**/-/search");
  await page.getByRole("main").getByRole("textbox").or(page.getByRole("main").getByRole("searchbox")).fill("kubelet");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/-/search?q=kubelet");
  expect(await page.locator("ol.results > li").count()).toBeGreaterThan(0);
});
