import { mkdir, open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { RegencyWriter } from "#row-writer";

/** Writes a regency into a directory; files that are there already are written anew. */
export interface DirectoryWriter extends RegencyWriter {
  /** Must be called at the end, also after a failure. */
  close(): Promise<void>;
}

export async function createDirectoryWriter(directory: string): Promise<DirectoryWriter> {
  await mkdir(directory, { recursive: true });
  const handles = new Map<string, FileHandle>();
  const handleOf = async (file: string): Promise<FileHandle> => {
    const handle = handles.get(file) ?? (await open(join(directory, file), "w"));
    handles.set(file, handle);
    return handle;
  };
  return {
    write: async (file, text) => {
      const handle = await handleOf(file);
      await handle.writeFile(text);
    },
    close: async () => {
      for (const handle of handles.values()) await handle.close();
      handles.clear();
    },
  };
}
