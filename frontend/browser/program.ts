import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the program under test answers, without a slash at the end. */
    origin: string;
  }
}

/** Starts the program under test on its built-in handbook and stops it after the last test. */
export default async function setup(project: TestProject): Promise<() => void> {
  const binary = process.env.RUTTER_BINARY;
  if (!binary) {
    throw new Error("RUTTER_BINARY is not set: give it the path of a built rutter, or run `go run ./build test`");
  }
  const program = spawn(binary, ["serve"], { stdio: ["ignore", "pipe", "inherit"] });
  project.provide("origin", new URL(await firstLine(program, binary)).origin);
  return () => void program.kill();
}

function firstLine(program: ChildProcess, binary: string): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`${binary} serve: ended with ${code} before it named its address`)));
    createInterface({ input: program.stdout! }).once("line", resolve);
  });
}
