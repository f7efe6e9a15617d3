import type { Locator } from "playwright-core";
import { inject } from "vitest";
import { harbour } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

test.override({ origin: inject("rightToLeft") });

const box = async (locator: Locator) => (await locator.boundingBox())!;
const middle = async (locator: Locator) => {
  const { x, width } = await box(locator);
  return x + width / 2;
};

test("the page is mirrored: tree to the right of the text, marks of notes to the right of theirs", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(harbour);
  const text = await middle(page.locator("article"));
  expect(await middle(page.locator(".tree"))).toBeGreaterThan(text);
  expect(await middle(page.locator(".outline"))).toBeLessThan(text);
  const note = page.locator(".note");
  const { name, content, end } = await note.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element.querySelector(".callout-name")!);
    const { paddingInlineStart } = getComputedStyle(element);
    const { right } = element.getBoundingClientRect();
    return { name: range.getBoundingClientRect().right, content: right - parseFloat(paddingInlineStart), end: right };
  });
  // The icon stands between the name and the edge.
  expect(name).toBeLessThan(content);
  expect(end - name).toBeGreaterThan(30);
});

test("code is written from left to right", async ({ page }) => {
  await page.goto(harbour);
  for (const code of await page.locator("article pre, article code").all()) {
    expect(await code.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  }
  expect(await page.locator("pre").first().evaluate((element) => getComputedStyle(element).textAlign)).toBe("left");
});

test("arrows point the way that reading goes", async ({ page }) => {
  await page.goto(harbour);
  const next = page.locator(".neighbours [rel=next]");
  expect(await middle(next.locator(".material-icons"))).toBeLessThan(await middle(next.locator("> span").first()));
  expect(await next.locator(".material-icons").evaluate((icon) => new DOMMatrix(getComputedStyle(icon).transform).a)).toBe(-1);
});

test("the program's own words keep their language and direction", async ({ page }) => {
  await page.goto("/docs/reference/glossary/?all=true");
  const heading = page.getByRole("heading", { name: "Glossary" });
  expect(await heading.locator("[lang]").getAttribute("lang")).toBe("en");
  expect(await page.locator("main [data-part=count]").evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await page.getByRole("searchbox").fill("منار");
  await expect.poll(() => page.locator(".entry:visible").count()).toBe(1);
});

test("a definition beside its term stays inside the window and reads right to left", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(harbour);
  await page.locator("article a[data-term]").first().hover();
  const tooltip = page.locator(".tooltip:not([hidden])");
  await tooltip.waitFor();
  await expect.poll(async () => (await box(tooltip)).x).toBeGreaterThanOrEqual(0);
  const { x, width } = await box(tooltip);
  expect(x + width).toBeLessThanOrEqual(320);
  expect(await tooltip.locator(".definition").evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
});

for (const path of ["/", harbour, "/docs/journey/pilot/", "/docs/reference/glossary/?all=true"]) {
  test(`${path} is accessible and no wider than the window`, async ({ page }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await violations(page)).toEqual([]);
      // To the left, where such pages grow, as well as to the right.
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}
