/** Remembers a word until the window or the tab is closed, where the browser allows it. */
export function remember(name: string, word: string): void {
  try {
    sessionStorage.setItem(name, word);
  } catch {
    // Storage may be forbidden or full.
  }
}

/** What was remembered, or nothing. */
export function recall(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}
