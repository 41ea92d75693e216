import { readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import type { FaultProxy } from "./fault-proxy.ts";
import { patched, type Patch } from "./patches.ts";

const WEB = fileURLToPath(new URL("../../apps/web/", import.meta.url));
const BASE = "/lapangan/";
const PAGE = "field.html";
const NONCE_MARK = "__CSP_NONCE__";

/** A phone that waits half a minute for a dead server, and takes a second for a PIN, is right and too slow for five hundred schedules. */
const DRIVER = fileURLToPath(new URL("../../apps/web/e2e/field-driver.ts", import.meta.url));
const DRIVEN: Patch = { file: "src/field/main.tsx", from: "import { StrictMode }", to: `import ${JSON.stringify(DRIVER)};\nimport { StrictMode }` };
const IMPATIENT: readonly Patch[] = [
  { file: "offline/src/transport/transport.ts", from: "const PATIENCE_MS = 30_000;", to: "const PATIENCE_MS = 1_500;" },
  { file: "offline/src/keys/person-key.ts", from: "const ITERATIONS = 600_000;", to: "const ITERATIONS = 1_000;" },
];

/** Builds the field app with the hook in it, into a folder of the harness and never into the product's. */
export async function buildField({ directory, version, patches = [] }: { readonly directory: string; readonly version: string; readonly patches?: readonly Patch[] }): Promise<void> {
  const all = [DRIVEN, ...IMPATIENT, ...patches];
  process.env["VITE_FIELD_HOOK"] = "1";
  process.env["VITE_FIELD_VERSION"] = version;
  // Within a test run it says "test", and React would come as developers have it.
  const mode = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  const before = process.cwd();
  // The build looks for its sources from where it is started.
  process.chdir(WEB);
  try {
    await build({ root: WEB, configFile: join(WEB, "vite.field.config.ts"), logLevel: "error", plugins: [seeding(all)], build: { outDir: relative(WEB, directory), emptyOutDir: true } });
  } finally {
    process.chdir(before);
    if (mode === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = mode;
  }
}

function seeding(patches: readonly Patch[]): Plugin {
  const applied = new Set<Patch>();
  return {
    name: "sinergi-seeded",
    enforce: "pre",
    transform: (source, id) => {
      const text = patched(id.split("?")[0] ?? id, source, patches, applied);
      return text === source ? null : { code: text, map: null };
    },
    buildEnd: (error) => {
      const missing = patches.find((patch) => !applied.has(patch));
      if (!error && missing) throw new Error(`${missing.file} is not part of the app`);
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2",
};

/** Hands a build out under /lapangan with the headers that the real server gives its own. */
export function assetsOf(directory: () => string): NonNullable<FaultProxy["assets"]> {
  return async (path, upstream) => {
    if (path !== "/lapangan" && !path.startsWith(BASE)) return null;
    const name = decodeURIComponent(path.slice(BASE.length));
    const type = TYPES[extname(name)];
    const isPage = name === "" || name === PAGE || type === undefined;
    const real = await upstream();
    const file = await readFile(join(directory(), isPage ? PAGE : name)).catch(() => null);
    if (file === null) return { ...real, status: 404 };
    const nonce = /'nonce-([^']+)'/.exec(String(real.headers["content-security-policy"] ?? ""))?.[1] ?? "";
    const body = isPage ? Buffer.from(file.toString().replaceAll(NONCE_MARK, nonce)) : file;
    return { status: 200, headers: { ...real.headers, "content-type": isPage ? "text/html; charset=utf-8" : type, "cache-control": "no-cache" }, body };
  };
}
