/**
 * Puts an element's text on the clipboard and tells whether that worked. Where it
 * did not, the text stays selected for the person to copy.
 */
export async function copyText(element: HTMLElement): Promise<boolean> {
  getSelection()?.selectAllChildren(element);
  try {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return true;
  } catch {
    // WebViews that give no clipboard to pages still copy what is selected.
    return document.execCommand("copy");
  }
}
