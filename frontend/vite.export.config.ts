import { defineConfig } from "vite";
import { listBundled } from "./bundled.ts";

// The search of exported folders, which the program itself has no use for: beside assets/, so that nobody is served it.
export default defineConfig({
  plugins: [listBundled("bundled/export.json")],
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: ["chrome105", "safari16"],
    rolldownOptions: {
      input: { search: "source/export/main.ts" },
      output: { format: "iife", entryFileNames: "export/[name].js" },
    },
  },
});
