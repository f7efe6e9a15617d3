import { inject } from "vitest";
import { missing } from "./addresses";
import { expect, test } from "./browser-test";
import { Watch } from "./watch";

// The other tests trust the watch; here it must find each fault that a page can have.
test("the watch sees script errors, console errors and requests that leave the program", async ({ browser }) => {
  const origin = inject("origin");
  const context = await browser.newContext();
  const watch = new Watch(context, origin);
  const page = await context.newPage();

  await page.goto(`${origin}/`);
  expect(watch.faults).toEqual([]);
  await page.goto(origin + missing);
  expect(watch.faults).toEqual([expect.stringContaining("404")]);
  await page.evaluate(() => console.error("written on purpose"));
  await page.evaluate(() => void setTimeout(() => document.querySelector("no-such-element")!.remove()));
  // Leaving the page before its timer runs would take the error along.
  await expect.poll(() => watch.faults).toHaveLength(3);
  await page.goto("http://127.0.0.1:1/").catch(() => undefined);

  await expect.poll(() => watch.faults).toHaveLength(4);
  expect(watch.faults[1]).toContain("written on purpose");
  expect(watch.faults[2]).toContain("script error");
  expect(watch.faults[3]).toContain("request to http://127.0.0.1:1/");
  await context.close();
});
