/** Whether somebody would lose something if the page was made anew now: a dialog that is open, words half typed. */
export function isBusy(): boolean {
  return document.querySelector("dialog[open]") !== null || fields().some((field) => field.value !== "" && isInUse(field));
}

function fields(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input:is([type='text'], [type='search'], :not([type])), textarea")];
}

// What is typed into the glossary stands in the address, and comes back with it.
function isInUse(field: HTMLInputElement): boolean {
  const typing = field === document.activeElement || field.closest("[data-find]") !== null;
  return typing && field.checkVisibility() && field.closest("[data-glossary]") === null;
}
