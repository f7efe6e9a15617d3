import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { foundational, glossary } from "./addresses";
import { violations } from "./axe";
import { test as base, expect } from "./browser-test";
import { Watch } from "./watch";

/** The program as it runs where there can be no window. */
interface Fallback {
  entrance: string;
  /** What it ended with, as soon as it has. */
  ended: Promise<number | null>;
  running: () => boolean;
}

const test = base.extend<{ fallback: Fallback }>({
  fallback: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), "rutter-fallback-"));
    const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", BROWSER: "true", XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
    const program = spawn(process.env.RUTTER_BINARY!, { stdio: ["ignore", "ignore", "pipe"], env });
    const ended = new Promise<number | null>((resolve) => program.once("exit", resolve));
    await use({ entrance: await entranceOf(program), ended, running: () => program.exitCode === null });
    program.kill();
    await ended;
    rmSync(home, { recursive: true });
  },
});

test("the program stays while one page of it is open, and ends with the last", { timeout: 60_000 }, async ({ context, fallback }) => {
  const watch = new Watch(context, new URL(fallback.entrance).origin);
  const page = await context.newPage();
  await page.goto(fallback.entrance);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/");
  const other = await context.newPage();
  const origin = new URL(fallback.entrance).origin;
  await other.goto(origin + foundational);
  await page.close();
  await other.goto(origin + glossary);
  await other.reload();
  // Longer than it waits for a page.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  expect(fallback.running()).toBe(true);
  expect(watch.faults).toEqual([]);
  await other.close();
  expect(await fallback.ended).toBe(0);
});

test("Quit in the menu ends the program", async ({ context, fallback }) => {
  const page = await context.newPage();
  await page.goto(fallback.entrance);
  await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("button", { name: "Quit" }).click();
  await page.getByRole("heading", { name: "Rutter has ended" }).waitFor();
  expect(await fallback.ended).toBe(0);
});

test("what the administrator is told is in the menu, fits and is accessible", async ({ context, fallback }) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(fallback.entrance);
  await page.locator(".menu > summary").click();
  await page.getByRole("link", { name: "About this program" }).click();
  await page.getByRole("heading", { name: "What it writes" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
});

test("another browser of the machine gets nothing", async ({ browser, context, fallback }) => {
  const page = await context.newPage();
  await page.goto(fallback.entrance);
  const stranger = await browser.newContext();
  onTestFinished(() => stranger.close());
  const theirs = await stranger.newPage();
  for (const address of [fallback.entrance, new URL("/", fallback.entrance).href, new URL("/-/state", fallback.entrance).href]) {
    expect((await theirs.goto(address))?.status()).toBe(403);
    await theirs.getByRole("heading", { name: "These pages are somebody's own" }).waitFor();
  }
});

function entranceOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once("error", reject);
    createInterface({ input: program.stderr! }).on("line", (line) => {
      const entrance = /http:\/\/127\.0\.0\.1:\d+\/-\/enter\?token=\w+/.exec(line);
      if (entrance) {
        resolve(entrance[0]);
      }
    });
  });
}
