import type { Page, Route } from "playwright-core";
import { concept, foundational } from "./addresses";
import { expect, test } from "./browser-test";

/** A page of answers that says what was asked. */
function answer(route: Route): Promise<void> {
  const query = new URL(route.request().url()).searchParams.get("q");
  const body = `<p class="search-count">1 answer for ${query}</p>
    <ol class="results"><li data-kind="page"><a href="${foundational}#${query}">About ${query}</a></li></ol>`;
  return route.fulfill({ contentType: "text/html", body });
}

/** Holds the answers to some queries back until they are released. */
async function hold(page: Page, held: RegExp): Promise<() => void> {
  const waiting: Route[] = [];
  await page.route("**/-/search?*", (route) => (held.test(route.request().url()) ? void waiting.push(route) : answer(route)));
  return () => waiting.splice(0).forEach((route) => void answer(route).catch(() => {}));
}

const options = (page: Page) => page.locator("#palette").getByRole("option");

test("old answers stay until the new ones are there, and what comes too late is not shown", async ({ page }) => {
  const release = await hold(page, /q=po$/);
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("p");
  await options(page).getByText("About p", { exact: true }).waitFor();
  // Every state that the list is in from here on.
  await page.evaluate(() => {
    const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
    const list = document.querySelector("#palette-list")!;
    new MutationObserver(() => seen.push(list.querySelector("strong")?.textContent ?? "")).observe(list, { childList: true, subtree: true });
  });
  await page.keyboard.type("o");
  await page.getByText("Searching…").waitFor();
  expect(await options(page).first().textContent()).toContain("About p");
  await page.keyboard.type("d");
  await options(page).getByText("About pod").waitFor();
  release();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => new Set((window as unknown as { seen: string[] }).seen).size)).toBe(1);
  expect(await options(page).first().textContent()).toContain("About pod");
  expect(await page.getByText("Searching…").isVisible()).toBe(false);
});

test("Enter before the answers are there opens the first of those", async ({ page }) => {
  const release = await hold(page, /q=pod$/);
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("po");
  await options(page).getByText("About po", { exact: true }).waitFor();
  await page.keyboard.type("d");
  await page.keyboard.press("Enter");
  await page.getByText("Searching…").waitFor();
  expect(new URL(page.url()).pathname).toBe(concept);
  release();
  await page.waitForURL(`**${foundational}#pod`);
});

test("an answer on the page itself closes the palette", async ({ page }) => {
  await hold(page, /never/);
  await page.goto(foundational);
  await page.keyboard.press("/");
  await page.keyboard.type("place");
  await options(page).getByText("About place").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${foundational}#place`);
  await expect.poll(() => page.locator("#palette").isVisible()).toBe(false);
});

test("where no answers come, Enter leads to the page of them", async ({ page, watch }) => {
  await page.route("**/-/search?*", (route) =>
    route.request().resourceType() === "fetch" ? route.fulfill({ status: 200, contentType: "text/html", body: "" }) : answer(route),
  );
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("p");
  await expect.poll(() => watch.faults.splice(0).length).toBe(1);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/-/search?q=p");
});

test("answers from a part of the pages say so, and are asked for again until they are whole", async ({ page }) => {
  let asked = 0;
  await page.route("**/-/search?*", (route) => {
    const unfinished = ++asked < 3 ? `<p class="search-unfinished">The answers come from ${asked} of 3. <a href="/-/search?q=pod">Ask again</a></p>` : "";
    const body = `${unfinished}<p class="search-count">${asked} answers</p><ol class="results"><li data-kind="page"><a href="${foundational}">One</a></li></ol>`;
    return route.fulfill({ contentType: "text/html", body });
  });
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("p");
  const count = page.locator("#palette [data-part='count']");
  await expect.poll(() => count.textContent()).toBe("1 answers The answers come from 1 of 3.");
  await expect.poll(() => count.textContent()).toBe("3 answers");
});

test("what was meant is offered where nothing was found", async ({ page }) => {
  await page.route("**/-/search?*", (route) =>
    new URL(route.request().url()).searchParams.get("q") === "pod"
      ? answer(route)
      : route.fulfill({ contentType: "text/html", body: '<p class="search-count">Nothing found. The nearest is <a href="/-/search?q=pod">pod</a></p>' }),
  );
  await page.goto(concept);
  await page.keyboard.press("/");
  await page.keyboard.type("qod");
  await page.getByRole("group", { name: "Did you mean" }).getByRole("option", { name: "pod" }).waitFor();
  expect(await page.getByRole("option", { selected: true }).count()).toBe(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await options(page).getByText("About pod").waitFor();
});
