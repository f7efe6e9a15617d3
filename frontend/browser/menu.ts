import type { Page } from "playwright-core";

/** Chooses something from the menu at the end of the bar, by pointer. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  const menu = page.locator(".menu");
  await menu.locator("summary").click();
  await menu.getByRole("button", { name, exact: true }).click();
}
