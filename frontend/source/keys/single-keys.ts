/** Whether "/" and "?" do something by themselves: who speaks to the computer, or touches keys unawares, switches that off (WCAG 2.1.4). */
export function singleKeysWork(): boolean {
  return document.documentElement.dataset.keys !== "held";
}
