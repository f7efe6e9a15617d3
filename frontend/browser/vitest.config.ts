import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: "../node_modules/.vite",
  test: {
    root: import.meta.dirname,
    // Pictures are no tests, but need the same program and browser, and what stops a test stops them too.
    include: [process.env.SHOTS ? "shots.ts" : "**/*.test.ts"],
    globalSetup: ["./program.ts"],
    // The machines that run this have two cores.
    maxWorkers: 2,
    // What hangs is to be found, what is slow on a busy machine is not to fail.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
