import type { Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { foundational } from "./addresses";
import { expect, test } from "./browser-test";

const opened = (page: Page) => page.locator(".tooltip:not([hidden])");
const firstTerm = (page: Page) => page.locator("article a[data-term]").first();

/** Brings the keyboard to a link the way a person does: with the Tab key. */
async function tabTo(page: Page, link: Locator): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press("Tab");
    if (await link.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  throw new Error("100 Tab keys did not reach the link");
}

async function overlaps(a: Locator, b: Locator): Promise<boolean> {
  const [one, other] = [(await a.boundingBox())!, (await b.boundingBox())!];
  return one.y < other.y + other.height && other.y < one.y + one.height && one.x < other.x + other.width && other.x < one.x + one.width;
}

test("keyboard focus opens a definition, Escape closes it and keeps the focus", async ({ page }) => {
  await page.goto(foundational);
  const term = firstTerm(page);
  await tabTo(page, term);
  const id = await term.getAttribute("data-term");
  const short = (await page.locator(`#term-${id}-short`).innerText()).trim();
  expect(short).not.toBe("");
  expect(await opened(page).locator(".definition").innerText()).toBe(short);
  expect(await term.getAttribute("aria-describedby")).toBe(`term-${id}-short`);
  await expect.poll(() => overlaps(opened(page), term)).toBe(false);

  await page.keyboard.press("Escape");
  expect(await opened(page).count()).toBe(0);
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("Tab goes from a term into its definition and on; Escape leads back to the term", async ({ page }) => {
  await page.goto(foundational);
  const term = firstTerm(page);
  await tabTo(page, term);
  await tabTo(page, opened(page).getByRole("link", { name: "Open in the glossary" }));
  expect(await opened(page).count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await opened(page).count()).toBe(0);
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the mouse opens a definition, may move into it, and closes it by leaving", async ({ page }) => {
  await page.goto(foundational);
  await firstTerm(page).hover();
  await opened(page).waitFor();
  await opened(page).hover();
  // Longer than the time after which a definition closes that the mouse has left.
  await page.waitForTimeout(600);
  expect(await opened(page).count()).toBe(1);
  await opened(page).locator(".name").click();
  expect(await opened(page).count()).toBe(1);
  await page.mouse.move(2, 2);
  await opened(page).waitFor({ state: "detached" });
});

test("Escape closes what the mouse opened and leaves the focus where it was", async ({ page }) => {
  await page.goto(foundational);
  const elsewhere = page.getByRole("link", { name: "Home" });
  await elsewhere.focus();
  await firstTerm(page).hover();
  await opened(page).waitFor();
  await page.keyboard.press("Escape");
  expect(await opened(page).count()).toBe(0);
  expect(await elsewhere.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("in a low window a definition scrolls inside itself rather than cover its term", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 240 });
  await page.goto(foundational);
  for (const term of (await page.locator("article p a[data-term]").all()).slice(0, 4)) {
    await term.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await page.mouse.move(0, 0);
    await term.hover();
    await opened(page).waitFor();
    await expect.poll(async () => (await opened(page).boundingBox())!.y).toBeGreaterThanOrEqual(0);
    // A term may be broken over two lines; each of them stays free.
    const covered = await term.evaluate((element) => {
      const over = element.ownerDocument.querySelector(".tooltip")!.getBoundingClientRect();
      return [...element.getClientRects()].some((line) => over.left < line.right && line.left < over.right && over.top < line.bottom && line.top < over.bottom);
    });
    expect(covered).toBe(false);
    const { y, height } = (await opened(page).boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(240);
    await page.keyboard.press("Escape");
  }
});

test("a definition leads to its place in the glossary", async ({ page }) => {
  await page.goto(foundational);
  const id = await firstTerm(page).getAttribute("data-term");
  await firstTerm(page).hover();
  await opened(page).getByRole("link", { name: "Open in the glossary" }).click();
  await page.waitForURL("**/docs/reference/glossary/**");
  expect(new URL(page.url()).hash).toBe(`#term-${id}`);
  expect(await page.locator(`#term-${id}`).isVisible()).toBe(true);
});

describe("with a finger", () => {
  test.override({ options: { hasTouch: true, viewport: { width: 320, height: 640 } } });

  test("the first tap opens the definition, the second follows the link", async ({ page }) => {
    await page.goto(foundational);
    const term = firstTerm(page);
    const target = await term.evaluate((element) => (element as HTMLAnchorElement).href);
    await term.tap();
    await opened(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(foundational);
    expect(await overlaps(opened(page), term)).toBe(false);
    await term.tap();
    await page.waitForURL(target);
  });

  test("a tap beside the definition closes it, one inside does not", async ({ page }) => {
    await page.goto(foundational);
    await firstTerm(page).tap();
    await opened(page).locator(".definition").tap();
    expect(await opened(page).count()).toBe(1);
    await page.locator("h1").tap();
    expect(await opened(page).count()).toBe(0);
  });
});
