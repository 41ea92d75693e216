import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(brotliCompress);
const TEXTS = /\.(?:js|css|svg)$/;
/** Below this the server sends a file as it is. */
const FROM_BYTES = 1_024;

/** Writes each script and style a second time, pressed as small as it goes: a server that compresses while somebody waits sends a fifth more. */
export function compressFiles(): Plugin {
  let assets = "";
  return {
    name: "compress-files",
    apply: "build",
    configResolved: ({ root, build }) => {
      assets = join(root, build.outDir, build.assetsDir);
    },
    closeBundle: async () => {
      const names = (await readdir(assets)).filter((name) => TEXTS.test(name));
      await Promise.all(names.map((name) => compressFile(join(assets, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < FROM_BYTES) return;
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(`${path}.br`, await compress(text, { params }));
}
