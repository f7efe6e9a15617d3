import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { BrowserContextOptions } from "playwright-core";

/** Somebody who works in a folder that the program has open. Where there is no display its pages stand in the browser. */
export class Author {
  readonly #home: string;
  readonly #program: ChildProcess;
  readonly #present = new AbortController();
  readonly origin: string;
  /** What lets a browser in. */
  readonly options: BrowserContextOptions;

  private constructor(home: string, program: ChildProcess, origin: string, cookie: string) {
    this.#home = home;
    this.#program = program;
    this.origin = origin;
    const [name = "", value = ""] = cookie.split("=");
    const rest = { domain: "127.0.0.1", path: "/", expires: -1, httpOnly: true, secure: false, sameSite: "Strict" as const };
    this.options = { storageState: { cookies: [{ name, value, ...rest }], origins: [] } };
    // The program ends some time after the last page was closed, which happens between two tests.
    void fetch(`${origin}/-/present`, { headers: { cookie }, signal: this.#present.signal }).catch(() => undefined);
  }

  static async at(files: Record<string, string>): Promise<Author> {
    const home = mkdtempSync(join(tmpdir(), "rutter-author-"));
    for (const [name, text] of Object.entries(files)) {
      save(home, name, text);
    }
    const none = { DISPLAY: "", WAYLAND_DISPLAY: "", DBUS_SESSION_BUS_ADDRESS: "disabled:", BROWSER: "true" };
    const env = { ...process.env, ...none, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
    const program = spawn(process.env.RUTTER_BINARY!, [join(home, "folder")], { stdio: ["ignore", "ignore", "pipe"], env });
    for await (const line of createInterface({ input: program.stderr! })) {
      const entrance = /http:\/\/127\.0\.0\.1:\d+\/-\/enter\?token=\w+/.exec(line)?.[0];
      if (entrance) {
        // What it says later is not read, and must not stop it.
        program.stderr!.resume();
        const entered = await fetch(entrance, { redirect: "manual" });
        return new Author(home, program, new URL(entrance).origin, entered.headers.getSetCookie()[0]!.split(";")[0]!);
      }
    }
    throw new Error("the program ended before it named its address");
  }

  /** Saves a file of the folder. */
  save(name: string, text: string): void {
    save(this.#home, name, text);
  }

  stop(): void {
    this.#present.abort();
    this.#program.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

function save(home: string, name: string, text: string): void {
  const file = join(home, "folder", name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
