import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the program under test shows the built-in handbook, without a slash at the end. */
    origin: string;
    /** Where it shows the folder `shelf` beside this file, which holds what the handbook does without. */
    shelf: string;
    /** Where it shows the folder `shelf-rtl`, which is in Arabic. */
    rightToLeft: string;
  }
}

/** Starts the program under test, once on its handbook and once on each folder, and stops them after the last test. */
export default async function setup(project: TestProject): Promise<() => void> {
  const binary = process.env.RUTTER_BINARY;
  if (!binary) {
    throw new Error("RUTTER_BINARY is not set: give it the path of a built rutter, or run `go run ./build test`");
  }
  const serve = (...folder: string[]) => spawn(binary, ["serve", ...folder], { stdio: ["ignore", "pipe", "inherit"] });
  const handbook = serve();
  const shelf = serve(join(import.meta.dirname, "shelf"));
  const rightToLeft = serve(join(import.meta.dirname, "shelf-rtl"));
  project.provide("origin", new URL(await firstLine(handbook, binary)).origin);
  project.provide("shelf", new URL(await firstLine(shelf, binary)).origin);
  project.provide("rightToLeft", new URL(await firstLine(rightToLeft, binary)).origin);
  return () => [handbook, shelf, rightToLeft].forEach((program) => program.kill());
}

function firstLine(program: ChildProcess, binary: string): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`${binary} serve: ended with ${code} before it named its address`)));
    createInterface({ input: program.stdout! }).once("line", resolve);
  });
}
