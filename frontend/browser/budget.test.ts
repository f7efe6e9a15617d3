import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const assets = join(import.meta.dirname, "../dist/assets");
/** Bytes of all scripts and style sheets together, compressed; icons and fonts do not count. */
const budget = 120_000;

test("scripts and style sheets stay small", () => {
  const sizes = readdirSync(assets)
    .filter((name) => [".js", ".css"].includes(extname(name)))
    .map((name) => [name, gzipSync(readFileSync(join(assets, name))).length] as const);
  expect(sizes.map(([name]) => name)).toEqual(expect.arrayContaining(["early.js", "main.css", "main.js"]));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${total} of ${budget} bytes: ${sizes.map(([name, size]) => `${name} ${size}`).join(", ")}`);
  expect(total).toBeLessThan(budget);
});
