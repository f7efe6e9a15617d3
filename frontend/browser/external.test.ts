import { inject } from "vitest";
import type { Page } from "playwright-core";
import { outside } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const address = "https://example.org/tides?port=3&height=low";
const name = "This link leads outside";

async function follow(page: Page, link = "the tide office") {
  await page.goto(outside);
  await page.locator("article").getByRole("link", { name: link }).click();
  return page.getByRole("dialog", { name });
}

test("an external link asks in a dialog and stays on the page", async ({ page }) => {
  await page.goto(outside);
  const link = page.getByRole("link", { name: "the tide office" });
  await link.focus();
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  expect(await dialog.locator(".address").innerText()).toBe(address);
  expect(await dialog.getByRole("link", { name: "Open in a new tab" }).getAttribute("href")).toBe(address);
  expect(new URL(page.url()).pathname).toBe(outside);
  const choices = await dialog.locator(".button:visible").evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(choices).toHaveLength(4);
  expect(new Set(choices).size, "rows of choices").toBe(2);

  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the dialog copies the address", async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await follow(page);
  await dialog.getByRole("button", { name: "Copy address" }).click();
  await dialog.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test("the dialog shows a code for the camera, and none for an address that is too long", async ({ page }) => {
  const code = (await follow(page)).getByRole("img", { name: "QR code of this address" });
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  expect(new URL((await code.getAttribute("src"))!, page.url()).searchParams.get("for")).toBe(address);
  const dialog = await follow(page, "very long address");
  await dialog.waitFor();
  expect(await dialog.getByRole("img").count()).toBe(0);
});

test("a link is kept for later by keyboard, and given up again", async ({ page }) => {
  await page.goto(outside);
  await page.getByRole("link", { name: "the tide office" }).focus();
  await page.keyboard.press("Enter");
  const keep = page.getByRole("button", { name: "Keep for later" });
  await keep.waitFor();
  while (!(await keep.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  expect(await keep.getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("dialog").getByRole("status").filter({ hasText: "Kept." }).waitFor();

  const again = (await follow(page)).getByRole("button", { name: "Keep for later" });
  expect(await again.getAttribute("aria-pressed")).toBe("true");
  await again.click();
  expect(await again.getAttribute("aria-pressed")).toBe("false");
  await page.goto("/-/kept");
  await page.getByText("There are none.").waitFor();
});

test("the page about an external address shows it in full", async ({ page }) => {
  const other = "https://example.org/a/b?c=d&e=f#g";
  await page.goto(`/-/external?to=${encodeURIComponent(other)}`);
  expect(await page.locator("main .address").innerText()).toBe(other);
  expect(await page.getByRole("link", { name: "Open in a new tab" }).getAttribute("rel")).toContain("noopener");
  await page.getByRole("button", { name: "Keep for later" }).click();
  await page.goto("/-/kept");
  expect(await page.locator("main li a").first().getAttribute("href")).toBe(other);
});
