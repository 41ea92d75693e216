import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDirectoryWriter } from "#directory-writer";

test("files grow text by text, and a second regency in the same folder starts anew", async () => {
  const directory = join(await mkdtemp(join(tmpdir(), "sinergi-writer-")), "new");
  try {
    for (const rounds of [3, 1]) {
      const writer = await createDirectoryWriter(directory);
      for (let round = 0; round < rounds; round += 1) await writer.write("a.csv", `row ${round}\n`);
      await writer.close();
    }
    expect(await readFile(join(directory, "a.csv"), "utf8")).toBe("row 0\n");
  } finally {
    await rm(directory, { recursive: true });
  }
});
