/**
 * Gives a page that was asked for at another address its own, and goes to the place on
 * it: windows follow no redirect, so the program answered with the page itself.
 */
export function arrive(address: string | undefined): void {
  if (!address) {
    return;
  }
  history.replaceState(history.state, "", address);
  if (location.hash) {
    // The same address again: the browser scrolls there and marks the target.
    location.replace(location.hash);
  }
}
