import { readFile } from "node:fs/promises";
import { CommandRefused } from "./command.ts";

export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new CommandRefused("FILE_UNREADABLE", `Berkas ${path} tidak dapat dibaca / the file cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "?"})`);
  });
  try {
    // Notepad puts a mark in front of what it saves as UTF-8.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandRefused("NOT_JSON", `Berkas ${path} bukan JSON yang utuh / the file is no whole JSON`);
  }
}
