import { afterAll } from "vitest";
import { Author } from "./author";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const harbour = "---\ntitle: Harbour\n---\n\n# Harbour\n\n## Pier\n\n[gone](/docs/gone/)\n\n## Light\n\n{% inclde light.md %}\n";
const author = await Author.at({
  "docs/index.md": "# Charts\n\n[Harbour](/docs/harbour/) and [Sea](/docs/sea/)\n",
  "docs/harbour.md": harbour,
  "docs/sea.md": "# Sea\n\nlorem ipsum dolor sit amet\n",
});
afterAll(() => author.stop());
test.override({ origin: author.origin, options: author.options });

test("the list is narrowed down while it is typed, and the address keeps what was asked", async ({ page }) => {
  await page.goto("/-/problems");
  const found = page.locator("li[id^='problem-']");
  await expect.poll(() => found.count()).toBe(3);
  await page.getByLabel("File").fill("SEA");
  await expect.poll(() => found.count()).toBe(1);
  expect(await page.getByRole("status").first().textContent()).toContain("1 problem");
  expect(page.url()).toContain("?file=SEA");
  await page.getByLabel("File").fill("");
  await expect.poll(() => found.count()).toBe(3);
  await page.getByLabel("Kind").selectOption("link-dead");
  await expect.poll(() => found.count()).toBe(1);
  await page.reload();
  expect(await found.count()).toBe(1);
  expect(await page.getByLabel("Kind").inputValue()).toBe("link-dead");
});

test("a problem leads to its place on the page, and the page back to the problem", async ({ page }) => {
  await page.goto("/-/problems?kind=liquid-unknown-tag");
  const problem = page.locator("li[id^='problem-']");
  await problem.getByRole("link", { name: "Show on the page" }).click();
  await page.waitForURL("**/docs/harbour/#light");
  await page.locator(".problems li", { hasText: "inclde" }).getByRole("link").click();
  await page.waitForURL("**/-/problems?file=docs%2Fharbour.md#problem-*");
  expect(await page.locator(":target").textContent()).toContain("inclde");
});

test("what is saved shows in the list, in the number beside the way to it, and on the page", async ({ page, context }) => {
  await page.goto("/");
  const number = page.locator(".home [data-problem-count]");
  await expect.poll(() => number.textContent()).toBe("3");
  const list = await context.newPage();
  await list.goto("/-/problems");
  await list.getByLabel("File").fill("harbour");
  await page.bringToFront();
  author.save("docs/harbour.md", harbour.replace("{% inclde light.md %}", ""));
  await expect.poll(() => number.textContent()).toBe("2");
  await list.bringToFront();
  await expect.poll(() => list.locator("li[id^='problem-']").count()).toBe(1);
  author.save("docs/harbour.md", harbour);
  await expect.poll(() => list.locator("li[id^='problem-']").count()).toBe(2);
  expect(await list.getByLabel("File").inputValue()).toBe("harbour");
  await list.getByLabel("File").fill("");
  author.save("docs/harbour.md", "# Harbour\n");
  author.save("docs/sea.md", "# Sea\n");
  await list.getByText("Nothing is wrong").waitFor();
  expect(await list.getByLabel("File").isVisible()).toBe(false);
  author.save("docs/harbour.md", harbour);
  author.save("docs/sea.md", "# Sea\n\nlorem ipsum dolor sit amet\n");
  await list.getByLabel("File").waitFor();
});

test("without scripts the list is complete and can be asked", async ({ browser }) => {
  const context = await browser.newContext({ ...author.options, baseURL: author.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/-/problems");
  await page.getByLabel("File").fill("sea");
  await page.getByRole("button", { name: "Show" }).click();
  expect(await page.locator("li[id^='problem-']").count()).toBe(1);
  await page.getByRole("link", { name: "Show on the page" }).click();
  await page.waitForURL("**/docs/sea/#sea");
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing, and nothing is wider than the window: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const [address, width] of [["/-/problems", 1920], ["/-/problems", 320], ["/docs/harbour/", 320]] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
}
