import { foundational } from "./addresses";
import { expect, test } from "./browser-test";

test("the words of a page are folded, open by keyboard, and stand open on paper", async ({ page }) => {
  await page.goto(foundational);
  const words = page.getByRole("region", { name: "Words on this page" });
  const first = words.locator("dd.short").first();
  expect(await first.isVisible()).toBe(false);
  await words.getByRole("button", { name: "Words on this page" }).focus();
  await page.keyboard.press("Enter");
  expect(await first.isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await first.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await first.isVisible()).toBe(true);
});

test("a screen reader is told a term's definition although the words are folded", async ({ context, page }) => {
  await page.goto(foundational);
  const term = page.locator("article a[data-term]").first();
  const id = await term.getAttribute("data-term");
  const definition = await page.locator(`#term-${id}-short`).evaluate((element) => element.textContent!.trim());

  const session = await context.newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "article a[data-term]" });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false });
  expect(nodes[0]?.description?.value.trim().replace(/\s+/g, " ")).toBe(definition.replace(/\s+/g, " "));
});

test("a link to a word opens the list", async ({ page }) => {
  await page.goto(foundational);
  const id = await page.locator("article a[data-term]").first().getAttribute("data-term");
  expect(await page.locator(`#term-${id}`).isVisible()).toBe(false);
  await page.goto("about:blank");
  await page.goto(`${foundational}#term-${id}`);
  await expect.poll(() => page.locator(`#term-${id}`).isVisible()).toBe(true);
});

test("on paper the definitions are footnotes: a number at the first mention and in the list", async ({ page }) => {
  await page.goto(foundational);
  const numbers = page.locator("article .term-number");
  const first = page.locator("article a[data-term]").first();
  expect(await numbers.first().isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await numbers.first().innerText()).toBe("1");
  const terms = await page.locator(".terms .term").evaluateAll((list) => list.map((term) => term.querySelector("dt")!.id));
  for (const [index, number] of (await numbers.all()).entries()) {
    const id = await number.evaluate((element) => (element.previousElementSibling as HTMLElement).dataset.term);
    expect(`term-${id}`).toBe(terms[index]);
    expect(await number.innerText()).toBe(String(index + 1));
  }
  expect(`term-${await first.getAttribute("data-term")}`).toBe(terms[0]);
  // The list counts by itself, so its items must be numbered one after the other.
  expect(await page.locator(".terms dt").nth(4).evaluate((term) => getComputedStyle(term, "::before").content)).toContain("counter(footnote)");
  expect(await page.locator(".terms .long").first().isVisible()).toBe(false);
});
