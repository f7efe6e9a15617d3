/**
 * Makes the layout change where larger text needs it to: widths in rem, which
 * media queries take from the browser's own size of text, are multiplied by the factor.
 */
export function scaleBreakpoints(factor: number): void {
  for (const sheet of document.styleSheets) {
    scaleRules(sheet.cssRules, factor);
  }
}

function scaleRules(rules: CSSRuleList, factor: number): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      rule.media.mediaText = scaleCondition(rule.media.mediaText, factor);
    }
    if (rule instanceof CSSGroupingRule) {
      scaleRules(rule.cssRules, factor);
    }
  }
}

/** "(min-width: 62rem)" at a factor of 2 is "(min-width: 124rem)". */
export function scaleCondition(condition: string, factor: number): string {
  return condition.replace(/([\d.]+)rem/g, (_, width: string) => `${Number((Number(width) * factor).toFixed(6))}rem`);
}
