import { concept } from "./addresses";
import { expect, test } from "./browser-test";

test("a change that cannot be kept is told, and stays until it is closed", async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (this: Storage, name, value) {
      if (this === localStorage) {
        throw new DOMException("full", "QuotaExceededError");
      }
      setItem.call(this, name, value);
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
  // It was seen: the next page does not begin with it again.
  await page.reload();
  await page.keyboard.press("Control+=");
  await page.clock.runFor(5_000);
  expect(await said.count()).toBe(0);
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
