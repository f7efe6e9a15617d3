import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";

/** Exports with the program under test; what is exported is gone after the file's last test. Returns the folder. */
export function exported(...content: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "rutter-export-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { status, stderr } = spawnSync(process.env.RUTTER_BINARY!, ["export", "-o", folder, ...content], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`rutter export ended with ${status}: ${stderr}`);
  }
  return folder;
}

/** The address of a folder on the disk, with a slash at the end. */
export function fileAddress(folder: string): string {
  return `${pathToFileURL(folder).href}/`;
}

const types: Record<string, string> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

/** Serves a folder below a path, as a web server that knows nothing does; ends after the file's last test. */
export async function served(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://x").pathname).replace(/^\/x\//, "");
    try {
      const content = readFileSync(join(folder, path.replace(/(^|\/)$/, "$1index.html")));
      response.setHeader("Content-Type", types[extname(path || ".html")] ?? "text/plain");
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x/`;
}
