import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** The program as its reader's own, without a window: on a folder with the given files, remembering nothing. */
export async function startOwnProgram(files: Record<string, string>): Promise<{ address: string; stop: () => void }> {
  const home = mkdtempSync(join(tmpdir(), "rutter-browser-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, "folder", name)), { recursive: true });
    writeFileSync(join(home, "folder", name), text);
  }
  const none = { DISPLAY: "", WAYLAND_DISPLAY: "", BROWSER: "true", XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const program = spawn(process.env.RUTTER_BINARY!, [join(home, "folder")], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...none, DBUS_SESSION_BUS_ADDRESS: "disabled:" },
  });
  return { address: await namedAddress(program), stop: () => program.kill() };
}

function namedAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once("exit", (code) => reject(new Error(`it ended with ${code} before it named its address`)));
    createInterface({ input: program.stderr! }).on("line", (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) {
        resolve(address);
      }
    });
  });
}
