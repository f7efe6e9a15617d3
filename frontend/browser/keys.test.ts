import { describe, inject } from "vitest";
import type { Page } from "playwright-core";
import { groups, keyUse, type KeyId } from "../source/keys/keys";
import { concept, foundational, log, parts } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";
import { fromMenu } from "./menu";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Keys" });
const ids = groups.flatMap((group) => group.uses.map((use) => use.id));

test("a question mark opens the list of every key, Escape closes it", async ({ page }) => {
  await page.goto(foundational);
  await page.keyboard.press("?");
  expect(await dialog(page).locator("[data-key]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key")))).toEqual(ids);
  expect(await dialog(page).locator("[data-key='find-previous'] dt").innerText()).toBe("Shift+Enter\nShift+F3");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await dialog(page).count()).toBe(0);
});

test("the menu opens it too", async ({ page }) => {
  await page.goto(concept);
  await fromMenu(page, "Keys");
  expect(await dialog(page).isVisible()).toBe(true);
  await dialog(page).getByRole("button", { name: "Close" }).click();
  expect(await dialog(page).count()).toBe(0);
});

test("where somebody writes a question mark is a letter", async ({ page }) => {
  await page.goto(concept);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("a pod?");
  expect(await dialog(page).count()).toBe(0);
  expect(await page.getByRole("search").getByRole("textbox").inputValue()).toBe("a pod?");
});

test("the keys / and ? can be switched off, and on again", async ({ page }) => {
  await page.goto(concept);
  const setting = page.getByLabel("The keys / and ? work by themselves");
  const toggle = async () => {
    await page.getByRole("button", { name: "Display" }).click();
    await setting.press("Space");
    await page.keyboard.press("Escape");
  };
  await toggle();
  await page.reload();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Search" }).waitFor();
  await page.keyboard.press("Escape");
  await toggle();
  await page.keyboard.press("?");
  await dialog(page).waitFor();
});

test("no bare letter, digit or arrow does anything", async ({ page }) => {
  await page.goto(concept);
  await page.evaluate(() => {
    (globalThis as { taken?: string[] }).taken = [];
    addEventListener("keydown", (event) => event.defaultPrevented && (globalThis as { taken?: string[] }).taken!.push(event.key));
  });
  for (const key of [..."abcdefghijklmnopqrstuvwxyz0123456789.,-+ ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageDown", "Home", "End", "Enter", "Backspace"]) {
    await page.keyboard.press(key);
  }
  expect(await page.evaluate(() => (globalThis as { taken?: string[] }).taken)).toEqual([]);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe(concept);
});

/** Presses the first combination that the list gives for something. */
async function press(page: Page, id: KeyId, which = 0): Promise<void> {
  await page.keyboard.press(keyUse(id).keys[which]!.join("+").replace("Mod", "Control").replace(/\+([A-Z])$/, (_, letter: string) => `+${letter.toLowerCase()}`));
}

const size = (page: Page) => page.evaluate(() => document.documentElement.style.getPropertyValue("--text-size") || "1");
const position = (page: Page) => page.locator("#projector [role=status]").innerText();
const count = (page: Page) => page.getByRole("search").getByRole("status").innerText();

/** What shows that a key does what the list says; a key without a walk is a mistake of types. */
const walks: Record<KeyId, (page: Page) => Promise<void>> = {
  search: async (page) => {
    await press(page, "search");
    await page.getByRole("dialog", { name: "Search" }).waitFor();
    await page.keyboard.press("Escape");
    await press(page, "search", 1);
    await page.getByRole("dialog", { name: "Search" }).waitFor();
  },
  back: async (page) => {
    await page.goto(log);
    await press(page, "back");
    await page.waitForURL(`**${parts}`);
  },
  forward: async (page) => {
    await page.goto(log);
    await page.goBack();
    await press(page, "forward");
    await page.waitForURL(`**${log}`);
  },
  go: async (page) => {
    await page.goto(foundational);
    await press(page, "go");
    await page.getByRole("dialog").waitFor();
  },
  find: async (page) => {
    await press(page, "find");
    expect(await page.getByRole("search").isVisible()).toBe(true);
  },
  "find-next": async (page) => {
    await press(page, "find");
    await page.keyboard.type("light");
    await press(page, "find-next");
    await press(page, "find-next", 1);
    expect(await count(page)).toMatch(/^3 of/);
  },
  "find-previous": async (page) => {
    await press(page, "find");
    await page.keyboard.type("light");
    await press(page, "find-next");
    await press(page, "find-next");
    await press(page, "find-previous");
    await press(page, "find-previous", 1);
    expect(await count(page)).toMatch(/^1 of/);
  },
  "find-close": async (page) => {
    await press(page, "find");
    await press(page, "find-close");
    expect(await page.getByRole("search").count()).toBe(0);
  },
  "marks-close": async (page) => {
    await page.goto(`${parts}?mark=light`);
    await page.getByRole("button", { name: "Remove marks" }).waitFor();
    await press(page, "marks-close");
    expect(await page.getByRole("button", { name: "Remove marks" }).count()).toBe(0);
  },
  "definition-close": async (page) => {
    await page.locator("article a[data-term]").first().focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.locator(".tooltip:not([hidden])").waitFor();
    await press(page, "definition-close");
    expect(await page.locator(".tooltip:not([hidden])").count()).toBe(0);
  },
  tab: async (page) => {
    await page.getByRole("tab", { selected: true }).focus();
    await press(page, "tab", 1);
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("By night");
  },
  larger: async (page) => {
    await press(page, "larger");
    expect(await size(page)).toBe("1.1");
  },
  smaller: async (page) => {
    await press(page, "smaller");
    expect(await size(page)).toBe("0.9");
  },
  normal: async (page) => {
    await press(page, "larger");
    await press(page, "normal");
    expect(await size(page)).toBe("1");
  },
  projector: async (page) => {
    await press(page, "projector");
    expect(await page.locator(".topbar").isVisible()).toBe(false);
  },
  "section-next": async (page) => {
    await press(page, "projector");
    await press(page, "section-next");
    await press(page, "section-next", 1);
    await expect.poll(() => position(page)).toMatch(/^2 /);
  },
  "section-previous": async (page) => {
    await press(page, "projector");
    for (const which of [0, 0, 0]) {
      await press(page, "section-next", which);
    }
    await press(page, "section-previous");
    await press(page, "section-previous", 1);
    await expect.poll(() => position(page)).toMatch(/^1 /);
  },
  "projector-leave": async (page) => {
    await press(page, "projector");
    await press(page, "projector-leave");
    expect(await page.locator(".topbar").isVisible()).toBe(true);
  },
  print: async (page) => {
    await page.evaluate(() => {
      window.print = () => (document.title = "printed");
    });
    await press(page, "print");
    await expect.poll(() => page.title()).toBe("printed");
  },
  keys: async (page) => {
    await press(page, "keys");
    expect(await dialog(page).isVisible()).toBe(true);
  },
};

/** The test shelf has no journeys, whose sections have numbers. */
const inHandbook: readonly string[] = ["go"];

describe("in the handbook", () => {
  for (const id of inHandbook) {
    test(`the key for ${id} does what the list says`, ({ page }) => walks[id as KeyId](page));
  }
});

describe("on the test shelf", () => {
  test.override({ origin: inject("shelf") });
  for (const [id, walk] of Object.entries(walks).filter(([name]) => !inHandbook.includes(name))) {
    test(`the key for ${id} does what the list says`, async ({ page }) => {
      await page.goto(parts);
      await walk(page);
    });
  }
});
