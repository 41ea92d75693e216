import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../apps/web/dist", import.meta.url));
const KB = 1000;

/** What the built app sends, in kB of brotli. */
export interface ChunkSizes {
  /** What the page itself names: scripts, what they load at once, styles. */
  readonly shell: number;
  /** The chart library's own chunk. */
  readonly charts: number;
}

export async function measureChunks(): Promise<ChunkSizes> {
  const page = await readFile(join(DIST, "index.html"), "utf8");
  const shell = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? "");
  return { shell: await brotliKb(shell), charts: await brotliKb(await chartChunks()) };
}

/** Chunk names change with their content: the library is known by a word of its own. */
async function chartChunks(): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(join(DIST, "assets"))) {
    if (name.endsWith(".js") && (await readFile(join(DIST, "assets", name), "utf8")).includes("recharts-")) found.push(`assets/${name}`);
  }
  return found;
}

async function brotliKb(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += brotliCompressSync(await readFile(join(DIST, file))).length;
  return bytes / KB;
}
