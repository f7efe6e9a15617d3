import { describe, inject } from "vitest";
import { concept, foundational, glossary, missing, parts } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const pages = { home: "/", journey: foundational, document: concept, glossary, missing, external: "/-/external?to=https%3A%2F%2Fexample.org%2F" };
const windows = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 320 },
  { colorScheme: "dark", width: 320 },
] as const;
const cases = Object.entries(pages).flatMap(([name, url]) => windows.map((window) => ({ name, url, ...window })));

for (const { name, url, colorScheme, width } of cases) {
  test(`${name} page, ${colorScheme}, ${width} px wide`, async ({ page, watch }) => {
    watch.expectMissing(inject("origin") + missing);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(url);
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "pixels that the page is wider than the window").toBeLessThanOrEqual(0);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`open definition, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(foundational);
    await page.locator("article a[data-term]").first().hover();
    await page.locator(".tooltip:not([hidden])").waitFor();
    expect(await violations(page)).toEqual([]);
  });
}

describe("tree, tabs and code", () => {
  test.override({ origin: inject("shelf") });

  for (const { colorScheme, width } of windows) {
    test(`${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(parts);
      await page.getByRole("tablist").waitFor();
      expect(await violations(page)).toEqual([]);
      // Everything that folds, open.
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, "pixels that the page is wider than the window").toBeLessThanOrEqual(0);
    });
  }
});
