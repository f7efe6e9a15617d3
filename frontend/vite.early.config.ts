import { defineConfig } from "vite";
import { listBundled } from "./bundled.ts";

// The early script is not deferred: main.js runs after the page is parsed, and may run after it is painted.
export default defineConfig({
  base: "/-/",
  plugins: [listBundled("bundled/early.json")],
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: ["chrome105", "safari16"],
    rolldownOptions: {
      input: { early: "source/early.ts" },
      output: { format: "iife", entryFileNames: "assets/[name].js" },
    },
  },
});
