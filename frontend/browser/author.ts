import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** Somebody who works in a folder that the program has open. Where there is no display its pages stand in the browser. */
export class Author {
  readonly #folder: string;
  readonly #home: string;
  readonly #program: ChildProcess;
  readonly origin: string;

  private constructor(folder: string, home: string, program: ChildProcess, origin: string) {
    this.#folder = folder;
    this.#home = home;
    this.#program = program;
    this.origin = origin;
  }

  static async at(files: Record<string, string>): Promise<Author> {
    const home = mkdtempSync(join(tmpdir(), "rutter-author-"));
    const folder = join(home, "folder");
    for (const [name, text] of Object.entries(files)) {
      save(folder, name, text);
    }
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
    const own = { BROWSER: "true", XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
    const program = spawn(env.RUTTER_BINARY!, [folder], { stdio: ["ignore", "ignore", "pipe"], env: { ...env, ...own } });
    for await (const line of createInterface({ input: program.stderr! })) {
      const origin = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (origin) {
        // What it says later is not read, and must not stop it.
        program.stderr!.resume();
        return new Author(folder, home, program, origin);
      }
    }
    throw new Error("the program ended before it named its address");
  }

  /** Saves a file of the folder. */
  save(name: string, text: string): void {
    save(this.#folder, name, text);
  }

  stop(): void {
    this.#program.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

function save(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
