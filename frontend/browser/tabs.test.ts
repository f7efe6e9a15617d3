import { describe, inject } from "vitest";
import type { Page } from "playwright-core";
import { parts } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

const selected = (page: Page) => page.getByRole("tab", { selected: true });
const shown = (page: Page) => page.getByRole("tabpanel");

test("one part is shown, under the tab that names it", async ({ page }) => {
  await page.goto(parts);
  expect(await page.getByRole("tablist").getByRole("tab").allInnerTexts()).toEqual(["By day", "By night", "In fog"]);
  expect(await selected(page).innerText()).toBe("By day");
  expect(await shown(page).count()).toBe(1);
  expect(await page.getByRole("tabpanel", { name: "By day" }).innerText()).toContain("to starboard");
  expect(await page.getByRole("heading", { name: "By day" }).count()).toBe(0);
});

test("arrow keys, Home and End move among the tabs; Tab goes on into the part", async ({ page }) => {
  await page.goto(parts);
  await selected(page).focus();
  const steps = [
    { key: "ArrowRight", name: "By night" },
    { key: "End", name: "In fog" },
    { key: "ArrowRight", name: "By day" },
    { key: "ArrowLeft", name: "In fog" },
    { key: "Home", name: "By day" },
  ];
  for (const { key, name } of steps) {
    await page.keyboard.press(key);
    expect(await selected(page).allInnerTexts(), key).toEqual([name]);
    expect(await selected(page).evaluate((tab) => tab === document.activeElement)).toBe(true);
    expect(await page.getByRole("tabpanel", { name }).count()).toBe(1);
    expect(await shown(page).count()).toBe(1);
  }
  await page.keyboard.press("Tab");
  expect(await shown(page).evaluate((panel) => panel === document.activeElement)).toBe(true);
});

test("a click opens a part", async ({ page }) => {
  await page.goto(parts);
  await page.getByRole("tab", { name: "In fog" }).click();
  expect(await shown(page).innerText()).toContain("Sound the depth yourself.");
});

test("a link to a part, and to a heading in it, opens the part", async ({ page }) => {
  await page.goto(parts);
  await page.getByRole("link", { name: "the part for the night" }).click();
  await expect.poll(() => selected(page).allInnerTexts()).toEqual(["By night"]);
  await page.getByRole("tab", { name: "By day" }).click();
  await page.getByRole("link", { name: "the lagoon" }).click();
  await expect.poll(() => selected(page).allInnerTexts()).toEqual(["By night"]);

  await page.goto("about:blank");
  await page.goto(`${parts}#watch-2`);
  await expect.poll(() => selected(page).allInnerTexts()).toEqual(["In fog"]);
});

test("what a search finds in a hidden part opens it", async ({ page }) => {
  // No test can type into the browser's own search; an address that names a text searches in the same way.
  await page.goto(`${parts}#:~:text=Sound%20the%20depth`);
  await expect.poll(() => selected(page).allInnerTexts()).toEqual(["In fog"]);
});

const texts = ["to starboard", "Depths are in fathoms.", "Sound the depth yourself."];

test("on paper every part stands under its heading", async ({ page }) => {
  await page.goto(parts);
  await selected(page).waitFor();
  await page.emulateMedia({ media: "print" });
  for (const text of texts) {
    expect(await page.getByText(text).isVisible(), text).toBe(true);
  }
  expect(await page.locator(".tab-name").evaluateAll((names) => names.map((name) => name.checkVisibility()))).toEqual([true, true, true]);
  expect(await page.getByRole("tablist").count()).toBe(0);
});

describe("without scripts", () => {
  test.override({ options: { javaScriptEnabled: false } });

  test("the parts are a sequence with headings", async ({ page }) => {
    await page.goto(parts);
    for (const text of texts) {
      expect(await page.getByText(text).isVisible(), text).toBe(true);
    }
    for (const name of ["By day", "By night", "In fog"]) {
      expect(await page.getByRole("heading", { name }).isVisible()).toBe(true);
    }
  });
});
