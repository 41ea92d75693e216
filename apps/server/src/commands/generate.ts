import { mkdir } from "node:fs/promises";
import { generateToDirectory } from "@sinergi/seed/generate-to-directory";
import { numberOf, readArguments, requiredText } from "./arguments.ts";
import { UsageError, type Command } from "./command.ts";

/** Year of the generated periods unless another is named: never the clock, so that the files are the same tomorrow. */
const DEFAULT_YEAR = 2026;

export const generate: Command = {
  name: "generate",
  usage: "generate --families N --seed S --out DIR [--dirty RATE] [--year YYYY] [--newest-only]",
  summary: "membuat kabupaten simulasi sebagai berkas / writes a synthetic regency as files",
  async run({ args, report }) {
    const parsed = readArguments(args, { families: { type: "string" }, seed: { type: "string" }, out: { type: "string" }, dirty: { type: "string" }, year: { type: "string" }, "newest-only": { type: "boolean" } });
    const families = numberOf(parsed, "families", { min: 1, max: 5_000_000, fallback: null });
    const seed = numberOf(parsed, "seed", { min: 0, max: 4_294_967_295, fallback: null });
    if (!Number.isInteger(families) || !Number.isInteger(seed)) throw new UsageError("--families and --seed are whole numbers");
    const out = requiredText(parsed, "out");
    const dirtyRate = numberOf(parsed, "dirty", { min: 0, max: 1, fallback: 0 });
    const year = numberOf(parsed, "year", { min: 2000, max: 2099, fallback: DEFAULT_YEAR });
    await mkdir(out, { recursive: true });
    report(`Membuat ${families} keluarga simulasi / generating ${families} simulated families …`);
    const made = await generateToDirectory(out, { families, seed, dirtyRate, year, withPast: parsed.values["newest-only"] !== true });
    return { json: made, text: `DATA SIMULASI: ${made.families} keluarga, ${made.persons} jiwa, ${made.lists.length} daftar penerima → ${out}` };
  },
};
