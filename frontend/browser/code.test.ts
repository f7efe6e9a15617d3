import { inject } from "vitest";
import { parts } from "./addresses";
import { expect, test } from "./browser-test";

test.override({ origin: inject("shelf") });

test("every block of code has its language and a button that copies it", async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(parts);
  const blocks = page.locator("article pre");
  const tools = page.locator("article .code-tools");
  expect(await blocks.count()).toBeGreaterThan(6);
  expect(await tools.count()).toBe(await blocks.count());
  const labels = await tools.locator("[data-part=language]").allTextContents();
  expect(labels).toEqual(["shell", "yaml", "go", "diff", "console", "", "yaml", "shell", "shell"]);

  const yaml = page.locator(".code-tools", { hasText: "yaml" }).first();
  await yaml.getByRole("button", { name: "Copy code" }).click();
  await yaml.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("pre", { hasText: "kind: Light" }).first().evaluate((element) => element.textContent));
  expect(copied).toContain("flashes: [3, 10]");
});

// A family of type named alone makes browsers begin with 13 pixels.
test("code in a line is about as large as the line", async ({ page }) => {
  await page.goto(parts);
  const sizes = await page.locator("article :not(pre) > code").evaluateAll((all) =>
    all.map((code) => parseFloat(getComputedStyle(code).fontSize) / parseFloat(getComputedStyle(code.parentElement!).fontSize)),
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThan(0.8);
});

test("a code sample carries its file's name and copies under it", async ({ page }) => {
  await page.goto(parts);
  const sample = page.locator("figure.code-sample");
  expect(await sample.getByRole("link", { name: "light.yaml" }).isVisible()).toBe(true);
  expect(await sample.getByRole("button", { name: "Copy light.yaml" }).isVisible()).toBe(true);
});

test("the tools add nothing to the height that the page was drawn with", async ({ context, page }) => {
  // Between these two headings there is nothing but code.
  const height = async () => (await page.locator("#notes").boundingBox())!.y - (await page.locator("#code").boundingBox())!.y;
  await context.route("**/-/assets/main.js*", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(parts);
  const before = await height();
  await context.unroute("**/-/assets/main.js*");
  await page.goto(parts);
  await page.locator(".code-tools").first().waitFor();
  const after = await height();
  expect(Math.abs(after - before)).toBeLessThan(2);
});

test("code has colours, and plain text has none", async ({ page }) => {
  await page.goto(parts);
  const colour = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).color);
  const plain = await colour("article pre");
  for (const part of [".c-nt", ".c-s2", ".c-c1", ".c-gi", ".c-gd"]) {
    expect(await colour(`article pre ${part}`), part).not.toBe(plain);
  }
});

test("the old site's hidden parts stay hidden", async ({ page }) => {
  await page.goto(parts);
  expect(await page.getByText("Only a script of the old site read this.").isVisible()).toBe(false);
});

test("inline code in a note stands out from the note", async ({ page }) => {
  await page.goto(parts);
  const ground = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground(".note code")).not.toBe(await ground(".note"));
});
