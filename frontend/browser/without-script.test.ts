import { foundational, glossary, intermediate } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ options: { javaScriptEnabled: false } });

test("without scripts a reader gets from home to the next level", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^Start here/ }).click();
  await page.waitForURL(`**${foundational}`);
  expect((await page.locator("article").innerText()).length).toBeGreaterThan(1000);

  await page.locator(".sections").getByRole("link").nth(1).click();
  expect(new URL(page.url()).hash).toBe("#section-2");

  await page.getByRole("link", { name: /^Next level/ }).click();
  await page.waitForURL(`**${intermediate}`);
});

test("without scripts the words stand on the page and lead to the glossary", async ({ page }) => {
  await page.goto(foundational);
  const words = page.getByRole("region", { name: "Words on this page" });
  expect(await words.locator("dt").count()).toBeGreaterThan(0);
  expect(await words.locator("dt").first().isVisible()).toBe(true);
  await page.getByRole("link", { name: "Glossary", exact: true }).click();
  await page.waitForURL(`**${glossary}`);
  expect(await page.locator(".entries dt").count()).toBeGreaterThan(0);
});

test("without scripts nothing is shown that only a script could serve", async ({ page }) => {
  await page.goto("/-/external?to=https%3A%2F%2Fexample.org%2F");
  expect(await page.getByRole("button", { name: "Copy address" }).count()).toBe(0);
});
