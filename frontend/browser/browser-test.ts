import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { test as base, expect, inject } from "vitest";
import { launchChromium } from "./chromium";
import { Watch } from "./watch";

interface Fixtures {
  /** Where the pages are; `test.override` changes it to the test shelf. */
  origin: string;
  /** How the browser is set up; `test.override` changes it. */
  options: BrowserContextOptions;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  watch: Watch;
}

/** A test with a fresh page of the program. It fails on any fault that Watch sees. */
export const test = base.extend<Fixtures>({
  origin: inject("origin"),
  options: {},
  browser: [
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  context: async ({ browser, origin, options }, use) => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 }, ...options });
    await use(context);
    await context.close();
  },
  watch: async ({ context, origin }, use) => {
    const watch = new Watch(context, origin);
    await use(watch);
    expect(watch.faults).toEqual([]);
  },
  // It asks for the watch, so that no page is ever without one.
  page: async ({ context, watch: _ }, use) => {
    await use(await context.newPage());
  },
});

export { expect };
