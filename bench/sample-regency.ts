import { join } from "node:path";
import { listAt, textAt } from "./shapes.ts";
import { runCommand, type CommandRun, type World } from "./sinergi-process.ts";

const SEED = 1;

/** A generated regency as files. Without damage: `COPY` refuses a whole file for one row of another shape. */
export interface SampleRegency {
  readonly directory: string;
  readonly familiesFile: string;
  readonly year: string;
  readonly lists: readonly { readonly programme: string; readonly file: string }[];
}

export async function generateRegency(world: World, { families, directory, year }: { readonly families: number; readonly directory: string; readonly year: string }): Promise<SampleRegency> {
  const { json } = await runCommand(world, ["generate", "--families", String(families), "--seed", String(SEED), "--year", year, "--newest-only", "--out", directory]);
  return {
    directory,
    familiesFile: join(directory, "families.csv"),
    year,
    lists: listAt(json, "lists").map((list) => ({ programme: textAt(list, "programme"), file: join(directory, textAt(list, "file")) })),
  };
}

export function importProgrammes(world: World, { directory }: SampleRegency): Promise<CommandRun> {
  return runCommand(world, ["import", "programmes", join(directory, "programmes.json")]);
}

export function importFamilies(world: World, { familiesFile, year }: SampleRegency): Promise<CommandRun> {
  return runCommand(world, ["import", "families", familiesFile, "--source", "DTSEN", "--as-of", `${year}-01-01`]);
}

export async function importLists(world: World, { lists, year }: SampleRegency): Promise<void> {
  for (const { programme, file } of lists) await runCommand(world, ["import", "recipients", file, "--programme", programme, "--period", year]);
}
