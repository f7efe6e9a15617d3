import type { Page } from "playwright-core";
import { concept, foundational } from "./addresses";
import { expect, test } from "./browser-test";

async function open(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Display" }).focus();
  await page.keyboard.press("Enter");
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test("colors are chosen by keyboard, stay on the next page and follow the system again", async ({ page }) => {
  await page.goto(concept);
  const light = await ground(page);
  await open(page);
  await page.keyboard.press("ArrowUp");
  expect(await page.getByLabel("Dark", { exact: true }).isChecked()).toBe(true);
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  await page.goto(foundational);
  expect(await ground(page)).toBe(dark);
  await open(page);
  await page.getByRole("group", { name: "Colors" }).getByLabel("As the system says").check();
  expect(await ground(page)).toBe(light);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("button", { name: "Display" }).evaluate((e) => e === document.activeElement)).toBe(true);
});

test("the choice stands before the first paint", async ({ page }) => {
  await page.goto(concept);
  await page.evaluate(() => localStorage.setItem("rutter", '{"settings":{"theme":"dark","size":150}}'));
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/main.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(concept, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeCloseTo(25.5, 1);
  release();
});

test("text grows and shrinks in steps, and the layout with it", async ({ page }) => {
  await page.goto(foundational);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const normal = await size();
  const beside = () => page.evaluate(() => document.querySelector(".sections")!.getBoundingClientRect().right < document.querySelector(".text")!.getBoundingClientRect().left);
  expect(await beside()).toBe(true);
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press("Control+=");
  }
  expect((await size()) / normal).toBeCloseTo(2, 2);
  expect(await beside()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.reload();
  expect((await size()) / normal).toBeCloseTo(2, 2);
  await page.keyboard.press("Control+0");
  await page.keyboard.press("Control+-");
  expect((await size()) / normal).toBeCloseTo(0.9, 2);
  expect(await beside()).toBe(true);
});

test("the language changes at once and stays", async ({ page }) => {
  await page.goto(concept);
  await open(page);
  await page.getByLabel("Language of the program").selectOption("Deutsch");
  await page.getByRole("button", { name: "Anzeige" }).waitFor();
  await page.goto(foundational);
  expect(await page.getByRole("navigation", { name: "Abschnitte" }).count()).toBe(1);
  await page.getByRole("button", { name: "Anzeige" }).click();
  await page.getByLabel("Sprache des Programms").selectOption("English");
  await page.getByRole("button", { name: "Display" }).waitFor();
});

test("high contrast leaves nothing between black and white", async ({ page }) => {
  await page.goto(concept);
  await open(page);
  await page.getByLabel("High").check();
  expect(await ground(page)).toBe("rgb(255, 255, 255)");
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
});
