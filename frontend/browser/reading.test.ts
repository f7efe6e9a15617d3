import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { concept } from "./addresses";
import { expect, test } from "./browser-test";

const progress = { "/a/": { one: "2026-01-02T03:04:05Z" } };
const reader = {
  settings: { theme: "dark" },
  shelves: { handbook: { progress } },
  kept: { "https://example.org/": { title: "Example", from: "/", at: "2026-01-02T03:04:05Z" } },
};

async function begin(page: Page, state: unknown, url = concept): Promise<void> {
  await page.goto(url);
  await page.evaluate((text) => localStorage.setItem("rutter", text), JSON.stringify(state));
  await page.reload();
}

async function open(page: Page): Promise<void> {
  await page.locator(".menu > summary").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Your reading" }).focus();
  await page.keyboard.press("Enter");
}

async function stored(page: Page) {
  return JSON.parse((await page.evaluate(() => localStorage.getItem("rutter"))) ?? "{}");
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await open(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open a file" }).click()]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test("everything is saved to one file, and opened from it elsewhere", async ({ browser, page }) => {
  await begin(page, reader);
  await open(page);
  const save = page.getByRole("button", { name: "Save to a file" });
  await save.focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/^rutter-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ version: 1, reader });

  const other = await browser.newPage({ baseURL: new URL(page.url()).origin });
  await begin(other, { settings: { size: 120 }, kept: {} });
  await choose(other, "mine.json", text);
  await other.getByRole("status").filter({ hasText: "The file was opened." }).waitFor();
  expect(await other.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await stored(other)).toMatchObject({ ...reader, before: { settings: { size: 120 } } });
  await open(other);
  await other.getByRole("button", { name: "Bring back the earlier reading" }).click();
  await other.getByRole("status").filter({ hasText: "The earlier reading is back." }).waitFor();
  expect((await stored(other)).settings).toEqual({ size: 120 });
  await other.context().close();
});

test("a file that does not fit changes nothing and says why", async ({ page }) => {
  // A page of text would be kept as the place.
  await begin(page, reader, "/");
  const before = await stored(page);
  const said = page.getByRole("dialog").getByRole("status");
  await choose(page, "notes.json", '{"version":1,"reader":{"shelves":7}}');
  await said.filter({ hasText: "not saved by Rutter" }).waitFor();
  await page.keyboard.press("Escape");
  await choose(page, "later.json", '{"version":2}');
  await said.filter({ hasText: "a later Rutter" }).waitFor();
  expect(await stored(page)).toEqual(before);
});

test("the next learner starts fresh by keyboard, and there is a way back", async ({ page }) => {
  await begin(page, reader);
  await open(page);
  await page.getByRole("button", { name: "Start fresh" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Ready for the next learner." }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  const fresh = await stored(page);
  expect(fresh.settings).toEqual({ theme: "dark" });
  expect([fresh.kept, fresh.shelves?.handbook?.progress]).toEqual([undefined, undefined]);

  // The way back stays while the next one reads, and nothing of theirs is lost by it.
  await page.goto(concept);
  await open(page);
  await page.getByRole("button", { name: "Bring back the earlier reading" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "The earlier reading is back." }).waitFor();
  expect(new URL(page.url()).pathname).toBe(concept);
  const back = await stored(page);
  expect(back.kept).toEqual(reader.kept);
  expect(back.shelves.handbook.progress).toEqual(progress);
  expect(back.before).toBeDefined();
});

test("who has read nothing has nothing to put away", async ({ page }) => {
  await page.goto("/");
  await open(page);
  expect(await page.getByRole("button", { name: "Start fresh" }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Bring back the earlier reading" }).count()).toBe(0);
});
