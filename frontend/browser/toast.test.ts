import { concept } from "./addresses";
import { expect, test } from "./browser-test";

test("a change that cannot be kept is told, and stays until it is closed", async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(concept);
  await page.keyboard.press("Control+=");
  const said = page.getByRole("status").filter({ hasText: "This could not be kept" });
  await said.waitFor();
  await page.clock.runFor(60_000);
  expect(await said.isVisible()).toBe(true);
  const close = page.locator("#toast").getByRole("button", { name: "Close" });
  await close.focus();
  await page.keyboard.press("Enter");
  expect(await close.isVisible()).toBe(false);
});

test("a message for the next page is shown there for a while", async ({ page }) => {
  await page.clock.install();
  await page.goto(concept);
  await page.evaluate(() => sessionStorage.setItem("toast", "Well done."));
  await page.reload();
  const said = page.getByRole("status").filter({ hasText: "Well done." });
  await said.waitFor();
  await page.locator("#toast").hover();
  await page.clock.runFor(60_000);
  expect(await said.count(), "while it is pointed at").toBe(1);
  await page.mouse.move(0, 0);
  await page.clock.runFor(60_000);
  expect(await said.count()).toBe(0);
  await page.reload();
  expect(await said.count()).toBe(0);
});
