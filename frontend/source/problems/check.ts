/** How many problems the folder that is open has, and whether all of it was looked at. */
export interface Check {
  errors: number;
  warnings: number;
  finished: boolean;
  mark: string;
}

const kind = "rutter:check";

/** Tells all parts of the page what the program said of the check. */
export function tellCheck(check: Check): void {
  document.dispatchEvent(new CustomEvent(kind, { detail: check }));
}

/** Calls back whenever there is something new. */
export function onCheck(told: (check: Check) => void, signal: AbortSignal): void {
  document.addEventListener(kind, (event) => told((event as CustomEvent<Check>).detail), { signal });
}
