import { afterAll } from "vitest";
import { Author } from "./author";
import { violations } from "./axe";
import { expect, test } from "./browser-test";
import { fromMenu } from "./menu";

const note = "{: .trainer-note }";
const kinds = `---
title: Tides
---
Water for all.

Ask them *why*.
${note}

- one
- two
${note}

| a | b |
|---|---|
| c | d |
${note}

\`\`\`bash
ebb
\`\`\`
${note}

## Moon
${note}

## Sun

> Wait here.
${note}
`;

const author = await Author.at({ "_config.yml": "title: Tides\n", "docs/tides.md": kinds });
afterAll(() => author.stop());
test.override({ origin: author.origin, options: author.options });

const windows = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
] as const;

for (const { colorScheme, width } of windows) {
  test(`trainer's notes and the page about sharing are accessible: ${colorScheme}, ${width} px wide`, async ({ page }) => {
    const check = async (what: string) => {
      expect(await violations(page), what).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `pixels that ${what} is wider than the window`).toBeLessThanOrEqual(0);
    };
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/docs/tides/");
    await fromMenu(page, "Show trainer's notes");
    await page.getByText("Ask them").waitFor();
    expect(await page.getByText("Trainer's note", { exact: true }).count()).toBe(6);
    await check("a page with notes");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".trainer-note, .trainer-note-name").filter({ visible: true }).count(), "notes on paper").toBe(0);
    expect(await page.getByText("Water for all.").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    await page.locator(".menu > summary").click();
    await page.getByRole("link", { name: "Share with the room…" }).click();
    await page.getByLabel("127.0.0.1").check();
    await check("the choice of an address");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("img", { name: "QR code" }).waitFor();
    await check("what is shared");
    await page.getByRole("button", { name: "Stop sharing" }).click();
    await page.getByLabel("127.0.0.1").waitFor();
    await fromMenu(page, "Hide trainer's notes");
    await page.locator(".bar-mark").waitFor({ state: "detached" });
  });
}
