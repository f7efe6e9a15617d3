import { foundational } from "./addresses";
import { expect, test } from "./browser-test";

test("an external link asks in a dialog and stays on the page", async ({ page }) => {
  await page.goto(foundational);
  const link = page.locator("article a[data-external]").first();
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link.focus();
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "This link leads outside" });
  await dialog.waitFor();
  expect(await dialog.locator(".address").innerText()).toBe(address);
  expect(await dialog.getByRole("link", { name: "Open in a new tab" }).getAttribute("href")).toBe(address);
  expect(new URL(page.url()).pathname).toBe(foundational);
  const choices = await dialog.locator(".button:visible").evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(choices).toHaveLength(3);
  expect(new Set(choices).size, "rows of choices").toBe(1);

  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the dialog copies the address", async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(foundational);
  const link = page.locator("article a[data-external]").first();
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link.click();
  await page.getByRole("button", { name: "Copy address" }).click();
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test("the page about an external address shows it in full", async ({ page }) => {
  const address = "https://example.org/a/b?c=d&e=f#g";
  await page.goto(`/-/external?to=${encodeURIComponent(address)}`);
  expect(await page.locator("main .address").innerText()).toBe(address);
  expect(await page.getByRole("link", { name: "Open in a new tab" }).getAttribute("rel")).toContain("noopener");
});
