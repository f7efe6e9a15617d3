import { merge } from "./merge";
import type { Reader } from "./reader";

/** Where the browser keeps the state when pages are served to many. */
const storageKey = "rutter";

/** The longest change that may outlive its page, in characters: a browser takes 64 KiB of such requests at a time. */
const longestKeptAlive = 16_000;

const inPage = document.getElementById("state");

/** Whether the program itself keeps the state: in its window, and in the browser that stands in for it. */
export const keptByProgram = inPage !== null;

/** The state as it was when the page was made. */
export function readStore(): Reader {
  try {
    return JSON.parse((inPage ? inPage.textContent : localStorage.getItem(storageKey)) || "{}") as Reader;
  } catch {
    // Storage may be forbidden, or hold what another program left.
    return {};
  }
}

/** The state as it is now; another page may have changed it. */
export async function readAgain(): Promise<Reader> {
  if (!keptByProgram) {
    return readStore();
  }
  const answer = await fetch("/-/state");
  return (await answer.json()) as Reader;
}

/** Keeps a change; false where that fails. */
export async function writePatch(patch: unknown): Promise<boolean> {
  try {
    if (!keptByProgram) {
      localStorage.setItem(storageKey, JSON.stringify(merge(readStore(), patch)));
      return true;
    }
    const headers = { "Content-Type": "application/merge-patch+json" };
    const body = JSON.stringify(patch);
    // The page may be left right after the change.
    const keepalive = body.length <= longestKeptAlive;
    return (await fetch("/-/state", { method: "POST", headers, body, keepalive })).ok;
  } catch {
    return false;
  }
}
