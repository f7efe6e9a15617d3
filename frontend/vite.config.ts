import { defineConfig } from "vite";

// Names carry no hash: the page templates, which are plain files, name them.
export default defineConfig({
  base: "/-/",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["chrome105", "safari16"],
    modulePreload: false,
    // The Content-Security-Policy lets fonts come from files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { main: "source/main.ts" },
      output: {
        entryFileNames: "assets/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
