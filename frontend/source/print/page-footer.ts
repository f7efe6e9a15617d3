/** Writes the page's title at the foot of every printed sheet, in browsers that print such a line. */
export function addPageFooter(title: string): void {
  // Style sheets know no title, and the page may not bring a style sheet of its own.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { @bottom-left { content: ${quoted(title)}; } }`);
  // Not before: a new sheet makes WebKit compute all styles anew, a third of a page turn.
  addEventListener("beforeprint", () => document.adoptedStyleSheets.push(sheet), { once: true });
}

/** A text as a string of CSS. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ")}"`;
}
