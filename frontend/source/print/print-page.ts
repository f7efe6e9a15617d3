/** Goes over the window before the page is printed, and after that. */
export const printing = "rutter-printing";
export const printed = "rutter-printed";

/** Milliseconds until the browser has given up what was being asked. */
const settled = 50;

/**
 * Hands the page to the system's print dialog. WebKit prints no page that is still loading, and takes every question that waits for
 * its answer for that: who asks all the time stops at `printing` and begins again at `printed`.
 */
export function printPage(): void {
  dispatchEvent(new Event(printing));
  setTimeout(() => {
    print();
    dispatchEvent(new Event(printed));
  }, settled);
}
