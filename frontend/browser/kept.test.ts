import { readFile } from "node:fs/promises";
import { inject } from "vitest";
import type { Page } from "playwright-core";
import { outside } from "./addresses";
import { expect, test } from "./browser-test";
import { fromMenu } from "./menu";

test.override({ origin: inject("shelf") });

const tides = "https://example.org/tides?port=3&height=low";

async function keepTwo(page: Page): Promise<void> {
  await page.goto(outside);
  for (const name of ["the tide office", "the pilot"]) {
    await page.getByRole("link", { name }).click();
    await page.getByRole("button", { name: "Keep for later" }).click();
    await page.keyboard.press("Escape");
  }
  await fromMenu(page, "Your reading");
  await page.getByRole("link", { name: /^Kept links \(2\)/ }).click();
  await page.waitForURL("**/-/kept");
}

test("kept links are listed with the page they stood on, the latest first", async ({ page }) => {
  await keepTwo(page);
  const entries = page.getByRole("main").getByRole("listitem");
  expect(await entries.locator("[data-part='link']").allInnerTexts()).toEqual(["the pilot", "the tide office"]);
  expect(await entries.nth(1).locator("code").innerText()).toBe(tides);
  await entries.nth(1).getByRole("link", { name: "the tide office" }).click();
  const dialog = page.getByRole("dialog", { name: "This link leads outside" });
  expect(await dialog.locator(".address").innerText()).toBe(tides);
  await page.keyboard.press("Escape");
  await entries.nth(1).getByRole("link", { name: "Outside", exact: true }).click();
  await page.waitForURL(`**${outside}`);
});

test("kept links are removed by keyboard, and the focus goes on", async ({ page }) => {
  await keepTwo(page);
  const status = page.getByRole("main").getByRole("status");
  await page.getByRole("button", { name: "Remove" }).first().focus();
  await page.keyboard.press("Enter");
  await status.filter({ hasText: "Removed: the pilot" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-description"))).toBe("the tide office");
  await page.keyboard.press("Enter");
  await status.filter({ hasText: "Removed: the tide office" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await page.reload();
  await page.getByText("There are none.").waitFor();
});

test("kept links are copied and saved as text", async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await keepTwo(page);
  const lines = `- the pilot: <mailto:pilot@example.org>\n- the tide office: <${tides}>\n`;
  await page.getByRole("button", { name: "Copy all" }).click();
  await page.getByRole("main").getByRole("status").filter({ hasText: "Copied." }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a text file" }).click()]);
  expect(download.suggestedFilename()).toBe("rutter-links.md");
  expect(await readFile(await download.path(), "utf8")).toBe(`# Kept links\n\n${lines}`);
});
