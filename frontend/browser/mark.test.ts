import type { Page } from "playwright-core";
import { concept } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

/** The texts that are marked. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get("mark") ?? [])].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    }),
  );
}

const note = (page: Page) => page.locator("[data-marks]");

test("what an address names is marked until Escape, after what lies over the page", async ({ page }) => {
  await page.goto(`${concept}?mark=pod "share a"#what-a-pod-is`);
  const words = new Set((await marked(page)).map((word) => word.toLowerCase()));
  expect([...words]).toContain("pod");
  expect(await note(page).getByRole("status").textContent()).toMatch(/^Marked: “pod "share a"” \(\d+\)$/);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await note(page).isVisible()).toBe(true);
  await page.keyboard.press("Control+f");
  await page.locator("[data-find]").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("[data-find]").isVisible()).toBe(false);
  expect(await note(page).isVisible()).toBe(true);
  await page.locator("article a[data-term]").first().focus();
  await page.locator(".tooltip:not([hidden])").waitFor();
  await page.keyboard.press("Escape");
  expect(await note(page).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await note(page).isVisible()).toBe(false);
  expect(await marked(page)).toEqual([]);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("#what-a-pod-is");
  expect(await page.evaluate(() => document.activeElement?.matches("a[data-term]"))).toBe(true);
});

test("marks go by pointer", async ({ page }) => {
  await page.goto(`${concept}?mark=pod`);
  await page.getByRole("button", { name: "Remove marks" }).click();
  expect(await marked(page)).toEqual([]);
  await page.reload();
  expect(await note(page).isVisible()).toBe(false);
});

test("words that are not on the page are not spoken of", async ({ page }) => {
  await page.goto(`${concept}?mark=lighthouse`);
  expect(await note(page).isVisible()).toBe(false);
});

for (const [colorScheme, width] of [["light", 1280], ["dark", 320]] as const) {
  test(`axe, ${colorScheme}, ${width} px wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${concept}?mark=pod`);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
