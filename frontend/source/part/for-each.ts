/** Starts something on every element of the page that a selector names. */
export function forEach<T extends HTMLElement>(selector: string, start: (element: T) => unknown): void {
  document.querySelectorAll<T>(selector).forEach((element) => start(element));
}
