import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { findRowTests } from "./rows.ts";

/** Writes the last column of docs/guides/field-failure-matrix.md anew from the names of the tests: `node bench/field/write-matrix.ts`. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GUIDE = `${ROOT}/docs/guides/field-failure-matrix.md`;

const tests = await findRowTests(ROOT);
const lines = (await readFile(GUIDE, "utf8")).split("\n").map((line) => {
  const [, row, fault, required] = /^\| (\d+) \| (.*?) \| (.*?) \|/.exec(line) ?? [];
  if (row === undefined) return line;
  const files = Map.groupBy(tests.filter(({ rows }) => rows.includes(Number(row))), ({ file }) => file);
  const where = [...files].map(([file, named]) => `\`${file}\`: ${named.map(({ name }) => name.slice(name.indexOf(":") + 2)).join("; ")}`);
  return `| ${row} | ${fault} | ${required} | ${where.join("<br>") || "–"} |`;
});
await writeFile(GUIDE, lines.join("\n"));
