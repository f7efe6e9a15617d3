/** Puts an address on the clipboard and tells whether that worked; `near` is text beside which it was asked for. */
export async function copyAddress(address: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return copyInstead(address, near);
  }
}

// WebViews that give no clipboard to pages let them say what a copy of the selection holds.
function copyInstead(address: string, near: HTMLElement): boolean {
  const listener = new AbortController();
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", address);
    event.preventDefault();
  };
  document.addEventListener("copy", put, { signal: listener.signal });
  getSelection()?.selectAllChildren(near);
  const copied = document.execCommand("copy");
  getSelection()?.removeAllRanges();
  listener.abort();
  return copied;
}
