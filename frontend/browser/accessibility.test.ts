import type { Page } from "playwright-core";
import { describe, inject } from "vitest";
import { concept, foundational, missing, outside, parts } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const pages = {
  home: "/",
  chosen: "/?path=users&persona=app-developer&level=intermediate",
  journey: foundational,
  document: concept,
  // Some of the terms: axe takes very long for all of them, and they are alike.
  glossary: "/docs/reference/glossary/?fundamental=true",
  missing,
  external: "/-/external?to=https%3A%2F%2Fexample.org%2F",
  kept: "/-/kept",
  licenses: "/-/licenses",
};

interface Look {
  colorScheme: "light" | "dark";
  contrast: "usual" | "more";
  width: number;
}
const looks: Look[] = (["light", "dark"] as const).flatMap((colorScheme) =>
  (["usual", "more"] as const).flatMap((contrast) => [1280, 320].map((width) => ({ colorScheme, contrast, width }))),
);
const named = ({ colorScheme, contrast, width }: Look) => `${colorScheme}, ${contrast} contrast, ${width} px wide`;

for (const look of looks) {
  // One page for all of them: a fresh one takes longer to open than axe takes to look at it.
  test(`every page, dialog and mode: ${named(look)}`, { timeout: 180_000 }, async ({ page, watch }) => {
    watch.expectMissing(inject("origin") + missing);
    for (const [name, url] of Object.entries(pages)) {
      await open(page, url, look);
      await check(page, `the page ${name}`);
    }
    await open(page, foundational, look);
    await dialogs(page);
    await modes(page);
  });
}

/** Looks at every dialog that a button of the page opens. */
async function dialogs(page: Page): Promise<void> {
  const ids = await page.locator("[data-opens]").evaluateAll((buttons) => [...new Set(buttons.map((button) => (button as HTMLElement).dataset.opens!))]);
  expect(ids).toEqual(expect.arrayContaining(["go", "reading", "settings"]));
  for (const id of ids) {
    // By script: a button may stand inside of another dialog.
    await page.locator(`[data-opens="${id}"]`).first().evaluate((button: HTMLElement) => button.click());
    await page.locator(`dialog#${id}`).waitFor();
    // The page behind it is inert, and was looked at by itself.
    await check(page, `the dialog ${id}`, `dialog#${id}`);
    await page.locator(`dialog#${id}`).evaluate((dialog: HTMLDialogElement) => dialog.close());
  }
}

/** Looks at a definition, find in page, printing and projector mode. */
async function modes(page: Page): Promise<void> {
  await page.locator("article a[data-term]").first().hover();
  await page.locator(".tooltip:not([hidden])").waitFor();
  await check(page, "a definition");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("pod");
  await check(page, "find in page");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+p");
  await page.getByRole("dialog", { name: "Print" }).waitFor();
  await check(page, "the dialog that prints", "dialog[open]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F8");
  await check(page, "projector mode");
}

describe("what the handbook does without", () => {
  test.override({ origin: inject("shelf") });

  for (const look of looks) {
    test(`tree, tabs, code and the question before a link leads outside: ${named(look)}`, async ({ page }) => {
      await open(page, parts, look);
      await page.getByRole("tablist").waitFor();
      await check(page, "tree, tabs and code");
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await check(page, "everything that folds, open,");
      await page.goto(outside);
      await page.locator("article a[data-external]").first().click();
      await page.getByRole("dialog").waitFor();
      await check(page, "the question");
    });
  }
});

async function open(page: Page, url: string, { colorScheme, contrast, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
  if (contrast === "more") {
    await page.addInitScript(() => localStorage.setItem("rutter", '{"settings":{"contrast":"more"}}'));
  }
  await page.goto(url);
  expect(await page.evaluate(() => document.documentElement.dataset.contrast ?? "usual")).toBe(contrast);
}

/** Neither axe finds anything, nor is the page wider than the window. */
async function check(page: Page, what: string, within?: string): Promise<void> {
  // Soft: one fault must not hide those of the pages after it.
  expect.soft(await violations(page, within), what).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(wider, `pixels that ${what} is wider than the window`).toBeLessThanOrEqual(0);
}
