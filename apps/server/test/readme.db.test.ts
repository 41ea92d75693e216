import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const run = promisify(execFile);
const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const README = fileURLToPath(new URL("../../../README.md", import.meta.url));
/** Enough to find what the embedded database is started with. */
const SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
const PREFIX = "npm run -s sinergi -- ";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "sinergi-readme-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** The words of a line as a shell splits them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

it("every command line of the README does what it says, one after the other, from nothing", { timeout: 180_000 }, async () => {
  const lines = (await readFile(README, "utf8")).split("\n").filter((line) => line.startsWith(PREFIX));
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    const done = await run(process.execPath, [CLI, ...wordsOf(line.slice(PREFIX.length))], {
      cwd: directory, env: { PATH: SYSTEM_PATH, SINERGI_DATA: join(directory, "data") }, maxBuffer: 64 * 1024 * 1024,
    }).catch((error: unknown) => error);
    expect(done, line).not.toBeInstanceOf(Error);
  }
});
