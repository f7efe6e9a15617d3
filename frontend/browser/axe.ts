import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong on the page, or within one element of it, one line for each place. */
export async function violations(page: Page, within = "html"): Promise<string[]> {
  // evaluate() is not bound by the page's Content-Security-Policy, a script element would be.
  await page.evaluate(axe.source);
  const result = await page.evaluate(
    // It need not report each element that is in order.
    (within) => (window as unknown as { axe: typeof axe }).axe.run(within, { resultTypes: ["violations"] }),
    within,
  );
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}
