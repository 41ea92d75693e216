import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

const PAGE = "field.html";
/** Other alphabets of the font come when they are needed, which is never; what was pressed travels under the name of the file itself. */
const LEFT_OUT = /-(cyrillic|cyrillic-ext|vietnamese|latin-ext)-.*[.]woff2$|[.](?:map|br)$|^service-worker[.]js$/;

interface PrecachedFile {
  readonly url: string;
  readonly revision: string | null;
}

/**
 * Builds the service worker after the app, with the list of the app's files in it. A classic script of one file: a worker that
 * ends with an export never installs, and says nothing.
 */
export function fieldWorker(base: string): Plugin {
  let outDir = "";
  return {
    name: "field-worker",
    apply: "build",
    configResolved: (config) => {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        define: { __FIELD_FILES__: JSON.stringify(listFiles(outDir, base)), "process.env.NODE_ENV": JSON.stringify("production") },
        build: {
          target: "chrome99",
          outDir,
          emptyOutDir: false,
          rolldownOptions: { input: "src/field/service-worker.ts", output: { format: "iife", entryFileNames: "service-worker.js" } },
        },
      });
    },
  };
}

function listFiles(folder: string, base: string): readonly PrecachedFile[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/"));
  return names
    .filter((name) => !LEFT_OUT.test(name) && !name.startsWith("icons/"))
    .sort()
    .map((name) => ({ url: name === PAGE ? base : `${base}${name}`, revision: name.startsWith("assets/") ? null : digestOf(join(folder, name)) }));
}

const digestOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
