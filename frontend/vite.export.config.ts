import { defineConfig } from "vite";

// The search of exported folders, which the program itself has no use for: beside assets/, so that nobody is served it.
export default defineConfig({
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
