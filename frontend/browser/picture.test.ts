import type { Page } from "playwright-core";
import { inject } from "vitest";
import { harbour } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const dialog = (page: Page) => page.getByRole("dialog", { name: "Picture" });
const enlarge = (page: Page) => page.getByRole("button", { name: "Enlarge: The berths from seaward" });

test("by keyboard a picture opens large, Escape closes it and the focus is back", async ({ page }) => {
  await page.goto(harbour);
  // Not for the one in a link, nor for a small one.
  expect(await page.getByRole("button", { name: /^Enlarge/ }).count()).toBe(1);
  const small = await page.getByRole("img", { name: /^The berths/ }).boundingBox();
  await enlarge(page).focus();
  await page.keyboard.press("Enter");
  const large = dialog(page).getByRole("img", { name: "The berths from seaward: the north quay, then the south quay" });
  expect((await large.boundingBox())!.width).toBeGreaterThan(2 * small!.width);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await dialog(page).count()).toBe(0);
  expect(await enlarge(page).evaluate((element) => element === document.activeElement)).toBe(true);
});

test("by pointer a click on the picture opens it, and a click on the large one closes it", async ({ page }) => {
  await page.goto(harbour);
  await page.getByRole("img", { name: /^The berths/ }).click();
  await dialog(page).getByRole("img").click();
  expect(await dialog(page).count()).toBe(0);
  await page.getByRole("img", { name: /^The berths/ }).click();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  expect(await dialog(page).count()).toBe(0);
});

test("the large drawing has the theme that was chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(harbour);
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("radio", { name: "Light" }).check();
  await page.keyboard.press("Escape");
  await enlarge(page).click();
  expect(await dialog(page).getByRole("img").getAttribute("src")).toBe("/images/berths.svg?theme=light");
});
