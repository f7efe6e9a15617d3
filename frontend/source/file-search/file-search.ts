import type { Answers } from "../palette/answers";
import { hrefOf, isFile } from "../place/href";

/** The search of an exported folder, where no program answers; source/export makes it. */
export interface FileSearch {
  ask(query: string): Promise<Answers>;
  /** The address that a call number names. */
  called(number: string): string | undefined;
}

declare global {
  var rutterSearch: FileSearch | undefined;
}

let loading: Promise<FileSearch> | undefined;

/** The search, with all texts of the folder; they are loaded when somebody asks for it first. */
export function fileSearch(): Promise<FileSearch> {
  return (loading ??= load());
}

/** Loads the search ahead of the first question, in an exported folder. */
export function prepareFileSearch(): void {
  if (isFile) {
    // Whoever asks is told.
    fileSearch().catch(() => undefined);
  }
}

async function load(): Promise<FileSearch> {
  // file:// refuses fetch, and lets scripts in.
  await Promise.all([script("/-/search-data.js"), script("/-/assets/search.js")]);
  return globalThis.rutterSearch!;
}

function script(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = hrefOf(address);
    // In the order in which they stand here.
    element.async = false;
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(`${element.src} does not load`)));
    document.head.append(element);
  });
}
