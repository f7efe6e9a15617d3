import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** The folder of a package from the name of one of its files, and in group 1 the package's name. */
const packageFolder = /^.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)/;

/**
 * Lists the npm packages of which anything is in the bundle, with their licences: `go run ./build` makes of it the
 * list that the program shows and the bill of materials. Vite's own list leaves out what style sheets bring, such as
 * the icon font.
 */
export function listBundled(fileName: string): Plugin {
  return {
    name: "rutter:bundled",
    apply: "build",
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((part) => (part.type === "asset" ? part.originalFileNames : part.moduleIds));
      const folders = new Set(files.flatMap((file) => packageFolder.exec(file)?.[0] ?? []));
      const packages = [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(packages, null, 2) + "\n" });
    },
  };
}

/** What a package says about itself. The folder is absolute, or relative to the front end's. */
function describe(folder: string) {
  const path = folder.startsWith("/") || /^[A-Z]:/i.test(folder) ? folder : join(import.meta.dirname, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Record<string, string>;
  const text = readdirSync(path)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(path, file), "utf8").trim())
    .join("\n\n");
  if (!name || !version || !license || !text) {
    throw new Error(`${path}: the package does not say its name, version and licence`);
  }
  return { name, version, license, text };
}
