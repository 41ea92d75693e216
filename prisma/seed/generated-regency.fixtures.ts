import { parse } from "csv-parse/sync";
import { generateRegency, type RegencyOrder, type RegencyReport } from "#generate-regency";

export interface GeneratedRegency {
  readonly report: RegencyReport;
  /** Text by file. */
  readonly files: ReadonlyMap<string, string>;
}

/** A regency in memory instead of on disk. */
export async function aGeneratedRegency(order: Partial<Omit<RegencyOrder, "writer">> = {}): Promise<GeneratedRegency> {
  const files = new Map<string, string>();
  const writer = { write: async (file: string, text: string) => void files.set(file, (files.get(file) ?? "") + text) };
  const report = await generateRegency({ families: 300, seed: 7, ...order, writer });
  return { report, files };
}

/** Rows of a file as text by header, in the order of the file. */
export function rowsOf({ files }: GeneratedRegency, file: string): Record<string, string>[] {
  return parse(files.get(file) ?? "", { columns: true, relax_column_count: true });
}
