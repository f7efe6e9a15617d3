import { inject } from "vitest";
import { harbour } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

test("beside each heading a button copies its address, by keyboard and by pointer", async ({ context, page, origin }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${harbour}?from=elsewhere`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const heading = page.getByRole("heading", { name: "Lights of the harbour", exact: true });
  const button = heading.getByRole("button", { name: "Copy link" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByText(`Copied: ${origin}${harbour}#lights-of-the-harbour`).waitFor();
  expect(await copied()).toBe(`${origin}${harbour}#lights-of-the-harbour`);

  const quays = page.getByRole("heading", { name: "The quays", exact: true });
  await quays.hover();
  await quays.getByRole("button").click();
  await expect.poll(copied).toBe(`${origin}${harbour}#the-quays`);
  expect(await violations(page)).toEqual([]);
});

test("the buttons move nothing and stand inside the window", async ({ context, page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const places = () => page.locator("article :is(h2, h3)").evaluateAll((headings) => headings.map((heading) => heading.getBoundingClientRect().height));
    await context.route("**/-/assets/main.js*", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto(harbour);
    const before = await places();
    await context.unroute("**/-/assets/main.js*");
    await page.goto(harbour);
    await page.locator(".heading-link").first().waitFor({ state: "attached" });
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("a heading may be called as a part of the program is", async ({ page }) => {
  await page.goto(harbour);
  expect(await page.locator("article #settings").count()).toBe(1);
  await page.getByRole("button", { name: "Display" }).click();
  expect(await page.getByRole("dialog", { name: "Display" }).isVisible()).toBe(true);
});
