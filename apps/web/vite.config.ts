import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressFiles } from "./vite.compressed.ts";
import { firstScript, IN_SHELL } from "./vite.first.ts";
import { compileMessages } from "./vite.messages.ts";

/** `npm run dev` serves the page from Vite and passes everything else to the server on its usual port. */
const SERVER = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react(), compileMessages(), firstScript(), compressFiles()],
  build: {
    /** Old Android phones in the field stop at Chrome 106 (`ux.md` §2.9). */
    target: "chrome99",
    outDir: "dist",
    emptyOutDir: true,
    /** A data: font or script would need holes in the content security policy. */
    assetsInlineLimit: 0,
    /** On a slow line each further file waits for its turn, and small files compress badly: the shell is one, what screens share another. */
    rolldownOptions: {
      input: { index: "index.html", first: "src/first.ts" },
      output: {
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"], test: IN_SHELL, priority: 2 },
            { name: "kit", test: /[\\/](?:@mantine|@floating-ui|tabler|ui|charts|lib|urls)[\\/]/, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { "/trpc": SERVER, "/api": SERVER, "/files": SERVER, "/healthz": SERVER },
  },
});
