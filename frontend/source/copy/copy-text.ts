/**
 * Puts an element's text, or another text that stands for it, on the clipboard and
 * tells whether that worked. Where it did not, the element stays selected for the
 * person to copy.
 */
export async function copyText(element: HTMLElement, text = element.textContent ?? ""): Promise<boolean> {
  getSelection()?.selectAllChildren(element);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // WebViews that give no clipboard to pages still copy what is selected, or what stands for it.
    const stop = new AbortController();
    addEventListener("copy", (event) => put(event, text), { capture: true, signal: stop.signal });
    const copied = document.execCommand("copy");
    stop.abort();
    return copied;
  }
}

function put(event: ClipboardEvent, text: string): void {
  event.clipboardData?.setData("text/plain", text);
  event.preventDefault();
}
