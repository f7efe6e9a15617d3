import type { Page } from "playwright-core";
import { concept, foundational, intermediate } from "./addresses";
import { expect, test } from "./browser-test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => palette(page).getByRole("combobox", { name: "Search" });
const options = (page: Page) => palette(page).getByRole("option");
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });

/** Waits until the list answers what stands in the field. */
async function answered(page: Page, query: string): Promise<void> {
  await palette(page).locator("[data-kind='more']").and(page.locator(`[data-query='${query}']`)).waitFor();
}

/** The text of the option that the field names as the active one. */
function active(page: Page): Promise<string | null | undefined> {
  return field(page).evaluate((field) => document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent);
}

test("by keyboard from a slash to a place on another page and back", async ({ page }) => {
  await page.goto(foundational);
  await page.keyboard.press("/");
  await expect.poll(() => field(page).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await field(page).inputValue()).toBe("");
  expect(await field(page).getAttribute("aria-expanded")).toBe("false");

  await page.keyboard.type("init container");
  await answered(page, "init container");
  expect(await field(page).getAttribute("aria-expanded")).toBe("true");
  expect(await active(page)).toBe(await options(page).first().textContent());
  await page.keyboard.press("ArrowDown");
  expect(await active(page)).toBe(await options(page).nth(1).textContent());
  await page.keyboard.press("End");
  expect(await active(page)).toContain("All answers");
  await page.keyboard.press("ArrowDown");
  expect(await active(page)).toBe(await options(page).first().textContent());
  await page.keyboard.press("ArrowDown");
  expect(await chosen(page).count()).toBe(1);
  const target = new URL((await chosen(page).getAttribute("href"))!, page.url());
  await page.keyboard.press("Enter");
  await page.waitForURL(target.href);
  expect(await page.evaluate(() => CSS.highlights.get("mark")?.size)).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => CSS.highlights.has("mark"))).toBe(false);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(foundational);
});

test("by pointer from the button to an answer", async ({ page }) => {
  await page.goto(concept);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await field(page).fill("kubelet");
  await answered(page, "kubelet");
  const last = options(page).nth((await options(page).count()) - 2);
  await last.hover();
  expect(await active(page)).toBe(await last.textContent());
  const target = new URL((await last.getAttribute("href"))!, page.url());
  await last.click();
  await page.waitForURL(target.href);
  expect(await palette(page).count()).toBe(0);
});

test("what was searched for is offered again, the newest first", async ({ page }) => {
  await page.goto(concept);
  for (const query of ["etcd", "kubelet"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(query);
    await answered(page, query);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== concept);
    await page.goto(concept);
  }
  await page.keyboard.press("/");
  const recent = palette(page).getByRole("group", { name: "Recent searches" }).getByRole("option");
  expect(await recent.locator("[data-part]").allTextContents()).toEqual(["kubelet", "etcd"]);
  expect(await active(page)).toBeUndefined();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await answered(page, "etcd");
  expect(await field(page).inputValue()).toBe("etcd");
  await field(page).fill("");
  await recent.first().click();
  await answered(page, "kubelet");
});

test("all answers are on a page", async ({ page }) => {
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("volume");
  await answered(page, "volume");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/-/search?q=volume");
  expect(await page.locator("ol.results > li").count()).toBeGreaterThan(3);
});

test("keys that mean something else keep their meaning", async ({ page }) => {
  await page.goto(concept);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("apps/v1");
  expect(await field(page).inputValue()).toBe("apps/v1");
  await answered(page, "apps/v1");
  await page.keyboard.press("Home");
  await page.keyboard.type("x");
  expect(await field(page).inputValue()).toBe("xapps/v1");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("etcd");
  expect(await field(page).inputValue()).toBe("etcd");
  await page.keyboard.press("Escape");
  expect(await palette(page).count()).toBe(0);
  // Behind another dialog there is none.
  await page.getByRole("button", { name: "Display" }).click();
  await page.keyboard.press("/");
  expect(await palette(page).count()).toBe(0);
  await page.keyboard.press("Escape");
  // What was asked before is there still, ready to be typed over.
  await page.keyboard.press("/");
  await answered(page, "etcd");
  expect(await field(page).evaluate((field: HTMLInputElement) => field.selectionEnd! - field.selectionStart!)).toBe(4);
});

test("nothing found is said, and Enter leads to the page that says more", async ({ page, watch, origin }) => {
  watch.expectMissing(`${origin}/-/search?q=qqqqzzzz`);
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("qqqqzzzz");
  await palette(page).getByRole("status").filter({ hasText: "qqqqzzzz" }).waitFor();
  expect(await options(page).count()).toBe(0);
  expect(await field(page).getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/-/search?q=qqqqzzzz");
});

test("the number of answers is told politely, answers have names", async ({ page }) => {
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("daemonset");
  await answered(page, "daemonset");
  const shown = await palette(page).locator("[data-part='count']").textContent();
  expect(shown).toMatch(/\d/);
  await palette(page).getByRole("status").filter({ hasText: shown! }).waitFor();
  const names = await palette(page).getByRole("listbox", { name: "Answers" }).ariaSnapshot();
  expect(names).toContain('group "Glossary"');
  expect(names).toMatch(/option "DaemonSet[^"]*" \[selected\]/);
});

test("in a small window with large text the chosen answer is in sight", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(concept);
  await page.evaluate(() => localStorage.setItem("rutter", '{"settings":{"size":200}}'));
  await page.reload();
  await page.keyboard.press("/");
  await page.keyboard.type("container");
  await answered(page, "container");
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press("ArrowDown");
    const [list, option] = [await palette(page).getByRole("listbox").boundingBox(), await chosen(page).boundingBox()];
    expect(option!.y).toBeGreaterThanOrEqual(list!.y);
    expect(option!.y).toBeLessThan(list!.y + list!.height - 40);
    expect(option!.x + option!.width).toBeLessThanOrEqual(320);
  }
});

test("everybody goes to AD2.3, typed like any other query", async ({ page }) => {
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("ad2.3");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === intermediate && url.hash !== "");
  const heading = page.locator("#section-3 + h2");
  expect(await heading.evaluate((heading) => heading.matches(":target"))).toBe(true);
});
