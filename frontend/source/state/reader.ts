/** What is kept about the person who reads; app/state in Go says the same. */
export interface Reader {
  settings?: Settings;
  /** What was read, by the name of what was open. */
  shelves?: Record<string, Shelf>;
  /** External links kept for later, by address. */
  kept?: Record<string, Kept>;
  /** What was kept before the last fresh start or import, for one way back. */
  before?: Before;
}

/** What gave way to another; settings are in it only where they were replaced too. */
export interface Before extends Omit<Reader, "before"> {
  /** RFC 3339. */
  at?: string;
}

/** How pages look. What is missing follows the system. */
export interface Settings {
  theme?: "light" | "dark";
  contrast?: "more";
  /** Size of text in percent. */
  size?: number;
  /** Whether long lines of code wrap. */
  wrap?: boolean;
  /** "held": no key does something by itself but those that move; Ctrl has to be held. */
  keys?: "held";
  /** Language of the interface, as a BCP 47 tag. */
  language?: string;
}

/** What was read of one folder, pack or handbook. */
export interface Shelf {
  choice?: { path?: string; persona?: string; level?: string };
  /** Where the reader left off; the section is missing above the first one. `at` is RFC 3339. */
  place?: { url: string; title: string; section?: string; at: string };
  /** When a section was read (RFC 3339), by page address and the id of the section's heading. */
  progress?: Record<string, Record<string, string>>;
  /** What was searched for last, the newest first; source/palette/recent.ts bounds it. */
  recent?: string[];
}

/** One external link; `from` is the address of the page it stood on, `page` that page's title, `shelf` what was open. */
export interface Kept {
  title: string;
  from: string;
  page?: string;
  shelf?: string;
  at: string;
}

/** A change to an object as a JSON Merge Patch (RFC 7396): null removes a field. */
export type Patch<T> = { [K in keyof T]?: T[K] extends object | undefined ? Patch<NonNullable<T[K]>> | null : T[K] | null };
