import { afterFirstFrame } from "./frame";

/** What somebody does first, here or by another start of the program. It is heard on its way down, so that what it starts still gets it. */
const acts = ["pointerover", "pointerdown", "click", "focusin", "keydown", "input", "submit", "beforeprint", "rutter-opening"] as const;

/**
 * Runs something once the page is on the screen, or just before the first thing that somebody does.
 * Marks when it is: the benchmarks read the mark "rutter:painted".
 */
export function afterPaint(run: () => void): void {
  const started = new AbortController();
  const start = () => {
    if (!started.signal.aborted) {
      started.abort();
      run();
    }
  };
  acts.forEach((act) => addEventListener(act, start, { capture: true, signal: started.signal }));
  afterFirstFrame(() => {
    performance.mark("rutter:painted");
    setTimeout(start);
  });
}
