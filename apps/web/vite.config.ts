import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `npm run dev` serves the page from Vite and passes everything else to the server on its usual port. */
const SERVER = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react()],
  build: {
    /** Old Android phones in the field stop at Chrome 106 (`ux.md` §2.9). */
    target: "chrome99",
    outDir: "dist",
    emptyOutDir: true,
    /** A data: font or script would need holes in the content security policy. */
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { "/trpc": SERVER, "/api": SERVER, "/files": SERVER, "/healthz": SERVER },
  },
});
