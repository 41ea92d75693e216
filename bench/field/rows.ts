import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** A test that says by its name which rows of the failure matrix it proves. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
  readonly rows: readonly number[];
}

const TEST_FILE = /[.](test|e2e|journey)[.]tsx?$/;
const SKIPPED = new Set(["node_modules", "dist", "generated", ".git", "data"]);
/** "row 17: …", "rows 9, 10: …", "rows 3–8 and 46: …" at the beginning of a name. */
const NAME = /(["'`])(rows? \d[\d ,–-]*(?:and \d+)?:[^\n]*?)\1/g;

/** The rows a name begins with. */
export function rowsIn(name: string): readonly number[] {
  const [before = ""] = name.split(":");
  return [...before.matchAll(/(\d+)(?:\s*[–-]\s*(\d+))?/g)].flatMap(([, from = "0", to = from]) => Array.from({ length: Number(to) - Number(from) + 1 }, (_, number) => Number(from) + number));
}

export function testsIn(file: string, source: string): readonly NamedTest[] {
  return [...source.matchAll(NAME)].map(([, , name = ""]) => ({ file, name, rows: rowsIn(name) }));
}

/** Every test below the folder whose name begins with rows. */
export async function findRowTests(root: string): Promise<readonly NamedTest[]> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && TEST_FILE.test(entry.name));
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = relative(root, join(parentPath, name));
      return path.split(sep).some((folder) => SKIPPED.has(folder)) ? [] : testsIn(path.split(sep).join("/"), await readFile(join(root, path), "utf8"));
    }),
  );
  return found.flat().toSorted((a, b) => a.file.localeCompare(b.file) || a.name.localeCompare(b.name));
}
