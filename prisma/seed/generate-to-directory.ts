import { createDirectoryWriter } from "#directory-writer";
import { generateRegency, recipientsFile, type RegencyOrder, type RegencyReport } from "#generate-regency";

export interface GeneratedRegency extends Omit<RegencyReport, "lists"> {
  /** The recipients files written, with their programme. */
  readonly lists: readonly { readonly programme: string; readonly file: string }[];
}

/** Writes a synthetic regency as files into a directory, which is made where it is missing. */
export async function generateToDirectory(directory: string, order: Omit<RegencyOrder, "writer">): Promise<GeneratedRegency> {
  const writer = await createDirectoryWriter(directory);
  try {
    const report = await generateRegency({ ...order, writer });
    return { ...report, lists: report.lists.map((programme) => ({ programme, file: recipientsFile(programme) })) };
  } finally {
    await writer.close();
  }
}
