import { concept } from "./addresses";
import { violations } from "./axe";
import { expect, test } from "./browser-test";

for (const width of [1280, 320]) {
  for (const [colorScheme, contrast] of [["light", undefined], ["dark", undefined], ["light", "more"], ["dark", "more"]] as const) {
    test(`palette, ${colorScheme}, contrast ${contrast ?? "as it is"}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(concept);
      await page.evaluate(
        (settings) => localStorage.setItem("rutter", JSON.stringify({ settings, shelves: { [document.documentElement.dataset.open!]: { recent: ["etcd"] } } })),
        { contrast },
      );
      await page.reload();
      await page.keyboard.press("/");
      await page.getByRole("option", { name: "etcd" }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type("pod");
      await page.locator("#palette [data-kind='more'][data-query='pod']").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.locator("#palette").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
    });
  }
}
