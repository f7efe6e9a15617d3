import type { Page } from "playwright-core";
import { concept, foundational, intermediate } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

const operator = "/?path=users&persona=cluster-operator&level=foundational";

function address(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The links that are marked as chosen, by their names. */
function chosen(page: Page): Promise<string[]> {
  return page.locator("main [data-choice][aria-current='true']:not(.material-icons)").evaluateAll((links) =>
    links.map((link) => link.querySelector("span:not(.material-icons)")?.textContent ?? link.textContent ?? ""),
  );
}

test("persona and level are chosen by keyboard, and the focus stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Cluster Operator", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${operator}`);
  await expect.poll(() => chosen(page)).toEqual(["Cluster Operator", "Foundational"]);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await expect.poll(focused).toContain("Cluster Operator");
  await page.getByRole("link", { name: "Intermediate", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**level=intermediate");
  await expect.poll(focused).toBe("Intermediate");
  expect(await page.getByRole("link", { name: "Give people access" }).count()).toBe(1);
  expect(await page.getByRole("link", { name: "Make a first diagnosis" }).count()).toBe(0);
  await page.getByRole("link", { name: "Read Cluster Operator, Intermediate" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/cluster-operator/intermediate/");
});

test("a choice leaves the page where it was", async ({ page }) => {
  const settled = () => expect.poll(() => page.evaluate(() => document.documentElement.matches("[data-rest]"))).toBe(false);
  await page.setViewportSize({ width: 700, height: 300 });
  await page.goto(operator);
  await settled();
  await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await page.locator("[data-choice='all']").dispatchEvent("click");
  await page.waitForURL("**/?path=");
  await settled();
  // Icons that come now make lines above two pixels higher, and the browser holds what is in sight.
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(5);
});

test("the choice is remembered without a script having to show it, until all are asked for", async ({ page }) => {
  await page.goto(operator);
  await page.goto(concept);
  // What the server sends, before any script runs.
  const sent = page.waitForResponse((response) => response.url().endsWith(":" + new URL(page.url()).port + "/"));
  await page.getByRole("link", { name: "Home" }).click();
  expect(await (await sent).text()).toContain('data-persona="cluster-operator"');
  await expect.poll(() => address(page)).toBe("/");
  await expect.poll(() => chosen(page)).toEqual(["Cluster Operator", "Foundational"]);

  await page.getByRole("link", { name: "Show all paths and levels" }).click();
  await page.waitForURL("**/?path=");
  await page.goto("/");
  await page.getByRole("link", { name: "Make a first diagnosis" }).waitFor();
  expect(await chosen(page)).toEqual([]);
});

test("a click anywhere on a persona's card chooses it", async ({ page }) => {
  await page.goto(operator);
  const card = page.locator(".personas li").first();
  await card.click({ position: { x: 20, y: 8 } });
  await page.waitForURL("**persona=app-developer**");
});

test("the track of a journey leads to its choice", async ({ page }) => {
  await page.goto(intermediate);
  const track = page.getByRole("navigation", { name: "Breadcrumb" });
  await track.getByRole("link", { name: "Application Developer" }).click();
  await page.waitForURL("**/?path=users&persona=app-developer&level=intermediate");
  await expect.poll(() => chosen(page)).toEqual(["Application Developer", "Intermediate"]);
  await page.goto(intermediate);
  await track.getByRole("link", { name: "Users" }).click();
  await page.waitForURL("**/?path=users");
});

test("home leads back to where the reader left off", async ({ page }) => {
  await page.goto("/");
  expect(await page.getByRole("link", { name: /^Continue/ }).count()).toBe(0);
  await page.goto(`${intermediate}#section-3`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("rutter") ?? "")).toContain("#section-3");
  await page.goto("/");
  const back = page.getByRole("link", { name: /^Continue where you left off/ });
  expect(await back.innerText()).toContain("Application Developer – Intermediate · Get ready for production");
  expect(await page.getByRole("link", { name: /^Start here/ }).count()).toBe(0);
  await back.click();
  await page.waitForURL(`**${intermediate}#section-3`);
  // A page without sections in view counts as well.
  await page.goto(concept);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("rutter") ?? "")).toContain(concept);
});

test("home says how much of each journey is read", async ({ page }) => {
  await page.goto(intermediate);
  await page.getByRole("button", { name: "Mark as read" }).nth(1).click();
  await page.getByRole("button", { name: "Mark as read" }).nth(1).click();
  await page.goto("/");
  const bar = page.getByRole("progressbar", { name: "2 of 5 sections read" });
  expect(await bar.evaluate((bar: HTMLProgressElement) => [bar.value, bar.max])).toEqual([2, 5]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing wrong with a choice and the way to a section, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${foundational}#section-3`);
      await page.locator("#section-3 + h2 + .section-tools button").click();
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => localStorage.getItem("rutter") ?? "")).toContain("#section-3");
      for (const address of [operator, "/-/go"]) {
        await page.goto(address);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      await page.keyboard.press("Control+g");
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
}
