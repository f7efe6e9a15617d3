/** Lets the program that a browser shows in the place of a window know that a page is there still. */
export function stayPresent(): void {
  if ("SharedWorker" in window) {
    new SharedWorker("/-/assets/present.js");
  } else {
    new EventSource("/-/present");
  }
}
