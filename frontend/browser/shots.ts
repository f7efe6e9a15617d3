import type { Page } from "playwright-core";
import { describe, inject } from "vitest";
import { cheatSheet, concept, foundational, glossary, intermediate, missing, outside } from "./addresses";
import { test } from "./browser-test";
import { fromMenu } from "./menu";

/** The folder for the pictures. */
const folder = process.env.SHOTS!;
const windows = (["light", "dark"] as const).flatMap((colorScheme) =>
  [[1280, 800] as const, [1920, 1080] as const].map(([width, height]) => ({ colorScheme, width, height })),
);

type Look = (typeof windows)[number];

/** What is on a picture: the page, and what is done to it. */
interface Picture {
  address: string;
  prepare?: (page: Page) => Promise<unknown>;
}

const ofHandbook: Record<string, Picture> = {
  home: { address: "/" },
  chosen: { address: "/?path=users&persona=app-developer&level=intermediate" },
  journey: { address: intermediate },
  section: { address: `${intermediate}#section-3` },
  document: { address: concept },
  glossary: { address: glossary },
  missing: { address: missing },
  kept: { address: "/-/kept" },
  licenses: { address: "/-/licenses" },
  display: { address: foundational, prepare: (page) => page.locator("[data-opens=settings]").click() },
  menu: { address: foundational, prepare: (page) => page.locator(".menu > summary").click() },
  reading: { address: foundational, prepare: (page) => fromMenu(page, "Your reading") },
  definition: { address: foundational, prepare: showDefinition },
  find: { address: concept, prepare: find },
  keys: { address: foundational, prepare: (page) => page.keyboard.press("?") },
  print: { address: foundational, prepare: (page) => page.keyboard.press("Control+p") },
  book: { address: "/-/print?path=users&persona=app-developer" },
  answers: { address: "/-/search?q=pod" },
  projector: { address: `${intermediate}#section-3`, prepare: (page) => page.keyboard.press("F8") },
  contrast: { address: foundational, prepare: raiseContrast },
};
const ofShelf: Record<string, Picture> = {
  external: { address: outside, prepare: (page) => page.locator("article a[data-external]").first().click() },
};

take(ofHandbook);
describe("the test shelf", () => {
  test.override({ origin: inject("shelf") });
  take(ofShelf);
});

test("cheat sheet", async ({ page }) => {
  await page.goto(cheatSheet);
  await page.pdf({ path: `${folder}/cheat-sheet.pdf`, format: "A4" });
  // A sheet of A4 at the 96 pixels to the inch of CSS.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: `${folder}/cheat-sheet-print.png` });
});

function take(pictures: Record<string, Picture>): void {
  for (const [name, picture] of Object.entries(pictures)) {
    for (const look of windows) {
      test(`${name} ${look.colorScheme} ${look.width}`, async ({ page, watch }) => {
        watch.expectMissing(inject("origin") + missing);
        await shoot(page, name, picture, look);
      });
    }
  }
}

async function shoot(page: Page, name: string, { address, prepare }: Picture, { colorScheme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height });
  await page.goto(address);
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` });
}

async function showDefinition(page: Page): Promise<void> {
  await page.locator("article a[data-term]").nth(1).hover();
  await page.locator(".tooltip:not([hidden])").waitFor();
}

async function find(page: Page): Promise<void> {
  await page.keyboard.press("Control+f");
  await page.keyboard.type("container");
}

async function raiseContrast(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem("rutter", '{"settings":{"contrast":"more"}}'));
  await page.reload();
}
