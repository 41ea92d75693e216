import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The field app: the same sources, a page of its own under /lapangan, so that an old phone carries nothing of the office. */
export default defineConfig({
  base: "/lapangan/",
  plugins: [react()],
  build: {
    target: "chrome99",
    outDir: "dist/lapangan",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: "field.html" },
  },
});
