import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "./browser-test";
import { exported, fileAddress, served } from "./exported";

const handbook = exported();
const file = fileAddress(handbook);
const shelf = fileAddress(exported(join(import.meta.dirname, "shelf")));

const foundational = "docs/user-journeys/users/application-developer/foundational/index.html";
const intermediate = "docs/user-journeys/users/application-developer/intermediate/index.html";
const glossary = "docs/reference/glossary/index.html";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });

/** From the disk there is no network at all; the watch of every test fails at a request for anything else, too. */
const kinds = [
  { kind: "from the disk", base: file, options: { offline: true } },
  { kind: "below a path of a web server", base: await served(handbook), options: {} },
];

for (const { kind, base, options } of kinds) {
  describe(kind, () => {
    test.override({ origin: base, options });

    test("home leads to a journey, a term to its definition and on to the glossary", async ({ page }) => {
      await page.goto("index.html");
      await page.getByRole("link", { name: /^Start here/ }).click();
      await page.waitForURL(base + foundational);
      const fonts = () => page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
      await expect.poll(fonts).toEqual(["Material Icons loaded"]);

      const term = page.locator("article a[data-term]").first();
      await term.hover();
      const tooltip = page.locator(".tooltip:not([hidden])");
      await tooltip.waitFor();
      const id = await term.getAttribute("data-term");
      expect(await tooltip.locator(".definition").innerText()).not.toBe("");
      await tooltip.getByRole("link").last().click();
      await page.waitForURL(`${base}${glossary}?all=true#term-${id}`);
      expect(await page.locator(`#term-${id}`).evaluate((entry) => entry.matches(":target"))).toBe(true);

      await page.getByLabel("Find a term").fill("proxy");
      await expect.poll(() => page.locator("[data-names]:visible").count()).toBeLessThan(10);
      await page.locator(".tags").getByRole("link", { name: "Networking" }).click();
      await page.waitForURL(`${base}-/glossary/networking/index.html?q=proxy`);
      await expect.poll(() => page.getByLabel("Find a term").inputValue()).toBe("proxy");
      await page.goBack();
      await page.goBack();
      await page.getByRole("navigation", { name: "Levels" }).getByRole("link", { name: "Intermediate", exact: true }).click();
      await page.waitForURL(base + intermediate);
    });

    test("search answers by keyboard, leads to a section and marks there", async ({ page }) => {
      await page.goto(intermediate);
      await page.keyboard.press("/");
      await page.keyboard.type("init contain");
      const option = palette(page).locator("[role='option'][data-kind='section']").first();
      await option.waitFor();
      expect(await option.locator("mark").count()).toBeGreaterThan(0);
      expect(await palette(page).locator("[data-kind='more']").count()).toBe(0);
      await page.keyboard.press("ArrowDown");
      const target = await palette(page).getByRole("option", { selected: true }).evaluate((option) => (option as HTMLAnchorElement).href);
      await page.keyboard.press("Enter");
      await page.waitForURL(target);
      const marks = page.locator("[data-marks]");
      await marks.waitFor();
      await expect.poll(() => marks.innerText()).toContain("init");
      await page.keyboard.press("Escape");
      await marks.waitFor({ state: "hidden" });
      expect(page.url()).not.toContain("mark=");

      // A slip, a term, and nothing at all.
      await page.keyboard.press("Control+k");
      await page.keyboard.type("deploymnt");
      await palette(page).locator("[role='option'][data-kind='page']").first().waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("pod");
      await palette(page).locator("[role='option'][data-kind='term']").getByText("Pod", { exact: true }).waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("xylophone");
      await palette(page).locator("[data-part='count']").getByText("Nothing found").waitFor();
      const before = page.url();
      await page.keyboard.press("Enter");
      expect(page.url()).toBe(before);
    });
  });
}

describe("on the disk", () => {
  test.override({ origin: file, options: { offline: true } });

  test("everybody goes to AD2.3", async ({ page }) => {
    await page.goto(glossary);
    await page.keyboard.press("Control+g");
    await page.keyboard.type("ad 99.1");
    await page.keyboard.press("Enter");
    await page.getByText("There is no section “ad 99.1”.").waitFor();
    await page.getByLabel(/^Section number/).locator("visible=true").fill("ad 2 3");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${file}${intermediate}#section-3`);
    await page.keyboard.press("/");
    await page.keyboard.type("AD1.2");
    await palette(page).locator("[role='option'][data-kind='section']").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${file}${foundational}#section-2`);
  });

  test("what was read and chosen is kept from page to page", async ({ page }) => {
    await page.goto(foundational);
    await page.getByRole("button", { name: "Display" }).click();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /read/i }).locator("visible=true").first().click();
    // Where somebody stays for a second is where they left off.
    await expect.poll(() => page.evaluate(() => localStorage.getItem("rutter"))).toContain('"place"');
    await page.getByRole("link", { name: "Rutter handbook" }).click();
    await page.waitForURL(`${file}index.html`);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await page.getByText("1 of 5").first().waitFor();
    await page.getByRole("link", { name: /^Continue/ }).click();
    await page.waitForURL(`${file}${foundational}**`);
  });
});

describe("of a folder", () => {
  test.override({ origin: shelf, options: { offline: true } });

  test("links outside ask first, and can be kept for later", async ({ page }) => {
    await page.goto("docs/guide/outside/index.html");
    await page.locator("article").getByRole("link", { name: "the tide office" }).click();
    const dialog = page.getByRole("dialog", { name: "This link leads outside" });
    await dialog.waitFor();
    expect(await dialog.locator("figure").isVisible(), "there is nobody who draws a QR code").toBe(false);
    await dialog.getByRole("button", { name: /later/ }).click();
    await page.keyboard.press("Escape");

    await page.getByRole("link", { name: "not here" }).click();
    await page.getByText("not part of what was exported").waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "in the handbook" }).click();
    await page.waitForURL(`${shelf}docs/concepts/workloads/pods/pod-overview/index.html`);

    await page.goto("-/kept/index.html");
    await page.getByRole("link", { name: "the tide office" }).waitFor();
    await page.getByRole("link", { name: "Outside", exact: true }).click();
    await page.waitForURL(`${shelf}docs/guide/outside/index.html`);
  });

  test("one page of each kind is whole, with no control that nobody answers for", async ({ page }) => {
    const kinds = ["docs/guide/parts/", "docs/guide/harbour/", "-/kept/", "-/missing/", "-/term/light/"].map((kind) => shelf + kind);
    const own = ["", "-/home/users/app-developer/foundational/", "-/print/users/app-developer/", "-/glossary/storage/", "docs/reference/glossary/"].map((kind) => file + kind);
    for (const kind of [...kinds, ...own]) {
      await page.goto(`${kind}index.html`);
      expect(await page.locator("main").innerText(), kind).not.toBe("");
      const dead = page.locator("form[action], a[href^='/'], [data-uses], [data-posts], noscript");
      expect(await dead.evaluateAll((all) => all.map((element) => element.outerHTML)), kind).toEqual([]);
    }
  });
});

describe("without scripts", () => {
  test.override({ origin: file, options: { offline: true, javaScriptEnabled: false } });

  test("pages can be read and followed, and nothing is shown that needs one", async ({ page }) => {
    await page.goto("index.html");
    expect(await page.locator("form:visible").count()).toBe(0);
    await page.getByRole("link", { name: /^Start here/ }).click();
    await page.waitForURL(file + foundational);
    expect(await page.locator("article").innerText()).not.toBe("");
    await page.goto(glossary);
    expect(await page.locator("form:visible").count()).toBe(0);
    expect(await page.locator("[data-names]:visible").count()).toBeGreaterThan(100);
  });
});
