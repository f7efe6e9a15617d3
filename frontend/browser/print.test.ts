import { cheatSheet } from "./addresses";
import { expect, test } from "./browser-test";

test.for(["A4", "Letter"])("the cheat sheet prints on one sheet of %s", async (format, { page }) => {
  await page.goto(cheatSheet);
  for (const margin of ["0", "15mm"]) {
    const pdf = await page.pdf({ format, margin: { top: margin, right: margin, bottom: margin, left: margin } });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  }
});
