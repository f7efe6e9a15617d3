import { describe } from "vitest";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const drain = "/docs/tasks/administer-cluster/safely-drain-node/";

test("by keyboard from the field to the section that answers", async ({ page }) => {
  await page.goto("/-/search");
  // The field gets the focus by itself, with the first frame.
  const field = page.getByRole("searchbox", { name: "What are you looking for?" });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type("disruption budgt");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/-/search?q=disruption+budgt");
  expect(await field.inputValue()).toBe("disruption budgt");
  expect(await page.getByRole("status").first().textContent()).toMatch(/\d+ pages? answers? “disruption budgt”/);
  const answer = page.locator(`ol.results a[href^="${drain}"]`).first();
  expect(await page.locator(".results mark").count()).toBeGreaterThan(0);
  await answer.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${drain}?mark=*`);
  expect(await page.locator("article").isVisible()).toBe(true);
});

test("a term comes first, with its definition", async ({ page }) => {
  await page.goto("/-/search?q=what+is+a+pod");
  const first = page.locator("ol.results > li").first();
  expect(await first.getAttribute("data-kind")).toBe("term");
  expect((await first.locator(".excerpt").innerText()).length).toBeGreaterThan(20);
  await first.getByRole("link").click();
  await page.waitForURL("**/docs/reference/glossary/?all=true#term-pod");
});

describe("without scripts", () => {
  test.override({ options: { javaScriptEnabled: false } });

  test("from the bar to all answers and back", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("pod");
    await page.getByRole("main").getByRole("button", { name: "Search" }).click();
    await page.waitForURL("**/-/search?q=pod");
    const first = await page.locator(".results [data-kind='page'] a, .results [data-kind='section'] a").first().getAttribute("href");
    await page.getByRole("link", { name: "More answers" }).click();
    expect(await page.locator(`.results a[href="${first}"]`).count()).toBe(0);
    await page.getByRole("link", { name: "Earlier answers" }).click();
    expect(await page.locator(`.results a[href="${first}"]`).count()).toBe(1);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`the page of answers, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      for (const query of ["init+container", "qqqqzzzz", "kube-controller-manager+--leader-elect"]) {
        await page.goto(`/-/search?q=${query}`);
        expect(await violations(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, "pixels that the page is wider than the window").toBeLessThanOrEqual(0);
      }
    });
  }
}
