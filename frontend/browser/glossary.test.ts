import type { Page } from "playwright-core";
import { describe, inject } from "vitest";
import { glossary } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const names = (page: Page) => page.locator(".entry:not([hidden]) dt:visible").evaluateAll((terms) => terms.map((term) => term.firstChild!.textContent!.trim()));
const find = (page: Page) => page.getByRole("searchbox", { name: "Find a term" });

test("typing narrows the glossary at every key, says how far, and the address keeps it", async ({ page }) => {
  await page.goto(glossary);
  const all = (await names(page)).length;
  await find(page).focus();
  await page.keyboard.type("Node");
  await expect.poll(() => names(page)).toContain("Node");
  const nodes = await names(page);
  expect(nodes.length).toBeLessThan(all);
  expect(await page.locator("main [data-part=count]").innerText()).toBe(`${nodes.length} of ${all} terms`);
  expect(await page.locator("main [data-part=count]").getAttribute("role")).toBe("status");
  expect(new URL(page.url()).searchParams.get("q")).toBe("Node");
  // Only letters that have something lead somewhere.
  const letters = await page.locator(".letters a:visible").allInnerTexts();
  expect(letters).toEqual(await page.locator(".entries h2:visible").allInnerTexts());
  expect(letters).toContain("N");

  await page.reload();
  expect(await names(page)).toEqual(nodes);
  expect(await find(page).inputValue()).toBe("Node");
  await find(page).fill("");
  await expect.poll(async () => (await names(page)).length).toBe(all);
  expect(new URL(page.url()).searchParams.has("q")).toBe(false);
});

test("what nothing fits is said, and one link shows all again", async ({ page }) => {
  await page.goto(glossary);
  const all = (await names(page)).length;
  await find(page).fill("spinnaker");
  await page.getByText("No term matches.").waitFor();
  await find(page).press("Enter");
  await page.getByRole("link", { name: "Show all" }).click();
  await page.waitForURL((url) => !url.searchParams.has("q"));
  expect((await names(page)).length).toBe(all);
});

test("a tag that is chosen keeps what was typed", async ({ page }) => {
  await page.goto(glossary);
  await find(page).fill("pod");
  await page.locator(".tags").getByRole("link", { name: "Fundamental" }).click();
  await page.waitForURL((url) => url.searchParams.get("fundamental") === "true");
  expect(await find(page).inputValue()).toBe("pod");
  expect(await names(page)).toContain("Pod");
  expect(await names(page)).not.toContain("PodDisruptionBudget");
});

test("a letter is a jump away by keyboard", async ({ page }) => {
  await page.goto(glossary);
  await page.locator(".letters").getByRole("link", { name: "S", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#letter-S").evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200);
});

test("the pages that use a term come when they are asked for", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(glossary);
  expect(asked).not.toContain("/-/term");
  const pod = page.locator(".entry", { has: page.locator("#term-pod") });
  await pod.getByText("Used on").focus();
  await page.keyboard.press("Enter");
  const uses = pod.locator("[data-part=uses] a");
  await uses.first().waitFor();
  expect(await uses.count()).toBeGreaterThan(3);
  const target = await uses.first().getAttribute("href");
  await uses.first().click();
  await page.waitForURL(`**${target}`);
  expect(await page.locator("article a[data-term=pod]").count()).toBeGreaterThan(0);
});

describe("without a script", () => {
  test.override({ options: { javaScriptEnabled: false } });

  test("the field, the letters and the list of pages work", async ({ page }) => {
    await page.goto(glossary);
    await find(page).fill("node");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === "node");
    expect(await page.locator(".entry:visible #term-node").count()).toBe(1);
    expect(await page.locator(".entry:visible #term-pod").count()).toBe(0);
    const node = page.locator(".entry", { has: page.locator("#term-node") });
    await node.getByText("Used on").click();
    await node.getByRole("link", { name: "Show the pages" }).click();
    expect(new URL(page.url()).pathname).toBe("/-/term");
    expect(await page.locator("[data-part=uses] a").count()).toBeGreaterThan(3);
  });
});

describe("with few terms", () => {
  test.override({ origin: inject("shelf") });

  test("a list of pages that came is as accessible as the rest", async ({ page }) => {
    await page.goto(glossary);
    await page.getByText("Used on").first().click();
    await page.locator("[data-part=uses] a").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("a term that no page mentions says so", async ({ page }) => {
    await page.goto("/-/term?id=period");
    expect(await page.getByText("No page mentions this term.").isVisible()).toBe(true);
    await page.getByRole("link", { name: "Period in the glossary" }).click();
    await page.waitForURL("**#term-period");
  });
});
