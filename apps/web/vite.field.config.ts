import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressFiles } from "./vite.compressed.ts";
import { fieldWorker } from "./vite.field-worker.ts";
import { compileMessages } from "./vite.messages.ts";
import packageJson from "../../package.json" with { type: "json" };

const BASE = "/lapangan/";

/** The field app: the same sources, a page of its own under /lapangan, so that an old phone carries nothing of the office. */
export default defineConfig({
  base: BASE,
  publicDir: "field-public",
  plugins: [react(), compileMessages(), fieldWorker(BASE), compressFiles()],
  // What Dexie offers by default is its build for browsers without modules.
  resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
  define: {
    __FIELD_VERSION__: JSON.stringify(process.env["VITE_FIELD_VERSION"] ?? packageJson.version),
    __FIELD_BUILT_AT__: JSON.stringify(new Date().toISOString()),
  },
  build: {
    target: "chrome99",
    outDir: "dist/lapangan",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: "field.html" },
  },
});
