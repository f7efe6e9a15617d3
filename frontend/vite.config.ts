import { defineConfig } from "vite";
import { listBundled } from "./bundled.ts";

// Names carry no hash: the page templates, which are plain files, name them.
export default defineConfig({
  // The style sheet names its font from where it lies itself: an exported folder has no root.
  base: "./",
  plugins: [listBundled("bundled/main.json")],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["chrome105", "safari16"],
    modulePreload: false,
    // The Content-Security-Policy lets fonts come from files only.
    assetsInlineLimit: 0,
    // A style sheet of its own, although the script is a classic one: file:// refuses modules.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { main: "source/main.ts" },
      output: {
        format: "iife",
        entryFileNames: "assets/[name].js",
        assetFileNames: (asset) => (asset.names[0] === "style.css" ? "assets/main.css" : "assets/[name][extname]"),
      },
    },
  },
});
