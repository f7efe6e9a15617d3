/** Where the mode survives a page turn; it ends with the window. */
const key = "projector";

/** Whether projector mode is on. */
export function isProjecting(): boolean {
  return "projector" in document.documentElement.dataset;
}

/** Turns projector mode on or off for this page and the next ones. */
export function project(on: boolean): void {
  document.documentElement.toggleAttribute("data-projector", on);
  try {
    sessionStorage.setItem(key, on ? "on" : "");
  } catch {
    // Storage may be forbidden; then the mode ends with the page.
  }
}

/** Turns projector mode on where the page before had it. */
export function projectAgain(): void {
  try {
    document.documentElement.toggleAttribute("data-projector", sessionStorage.getItem(key) === "on");
  } catch {
    // As above.
  }
}
