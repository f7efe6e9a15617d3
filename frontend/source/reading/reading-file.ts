import type { Reader } from "../state/reader";

/** The version of state.json and of the files that readers save; app/state in Go says the same. */
const version = 1;

/** Why a file cannot be opened. */
export type Refusal = "notOurs" | "laterVersion";

/** The text of a file that holds everything that is kept about a reader. */
export function writeReadingFile({ before: _, ...reader }: Reader): string {
  return `${JSON.stringify({ version, reader }, null, 2)}\n`;
}

/** Reads such a file; the program's own state.json is one too. */
export function readReadingFile(text: string): Reader | Refusal {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return "notOurs";
  }
  if (!isObject(file) || typeof file.version !== "number") {
    return "notOurs";
  }
  if (file.version > version) {
    return "laterVersion";
  }
  return isReader(file.reader) ? file.reader : "notOurs";
}

// Where the browser keeps the state, nobody else looks at it before it is used.
function isReader(value: unknown): value is Reader {
  if (!isObject(value)) {
    return false;
  }
  const { settings = {}, shelves = {}, kept = {} } = value;
  return isObject(settings) && isSettings(settings) && holds(shelves, isShelf) && holds(kept, isKept);
}

function isSettings({ size = 100, wrap = false, ...words }: Record<string, unknown>): boolean {
  const { theme = "", contrast = "", language = "" } = words;
  return typeof size === "number" && typeof wrap === "boolean" && [theme, contrast, language].every(isString);
}

function isShelf(value: unknown): boolean {
  if (!isObject(value)) {
    return false;
  }
  const { choice = {}, place = {}, progress = {} } = value;
  return holds(choice, isString) && holds(place, isString) && holds(progress, (page) => holds(page, isString));
}

function isKept(value: unknown): boolean {
  return isObject(value) && isString(value.title) && isString(value.from) && isString(value.at);
}

function holds(value: unknown, fits: (entry: unknown) => boolean): boolean {
  return isObject(value) && Object.values(value).every(fits);
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
