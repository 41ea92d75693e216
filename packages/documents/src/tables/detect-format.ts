import { open } from "node:fs/promises";
import { TableRefused, type RefusalDetail } from "./open-table.ts";

const HEAD_BYTES = 8_192;
/** Share of control characters above which a file without a known signature is no text at all. */
const BINARY_SHARE = 0.05;
const MANY_ZEROS = 0.6;
const FEW_ZEROS = 0.05;

const SIGNATURES: readonly (readonly [string, RefusalDetail])[] = [
  ["d0cf11e0", "XLS"], ["25504446", "PDF"], ["89504e47", "IMAGE"], ["ffd8ff", "IMAGE"], ["47494638", "IMAGE"], ["49492a00", "IMAGE"], ["4d4d002a", "IMAGE"],
  ["1f8b", "BINARY"], ["526172211a07", "BINARY"], ["377abcaf271c", "BINARY"], ["7f454c46", "BINARY"], ["4d5a90", "BINARY"],
  ["53514c69746520666f726d6174203300", "BINARY"], ["7b5c727466", "RTF"],
];

/** The first bytes of a file and its size. */
export interface FileHead {
  readonly bytes: Buffer;
  readonly size: number;
}

export async function readHead(path: string): Promise<FileHead> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { bytes: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/** XLSX or CSV by the file's first bytes, never by its name; throws `TableRefused` for what is no table. */
export function detectFormat({ bytes }: FileHead): "csv" | "xlsx" {
  if (startsWith(bytes, "504b0304") || startsWith(bytes, "504b0506")) return "xlsx";
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known) throw new TableRefused("NOT_A_TABLE", known[1]);
  if (isWideText(bytes)) return "csv";
  const markup = markupOf(bytes);
  if (markup !== null) throw new TableRefused("NOT_A_TABLE", markup);
  if (!startsWith(bytes, "efbbbf") && controlShare(bytes) > BINARY_SHARE) throw new TableRefused("NOT_A_TABLE", "BINARY");
  return "csv";
}

/** UTF-16 by its mark or by its zero bytes: text in which every other byte is (mostly) zero. */
export function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (startsWith(bytes, "fffe")) return "utf-16le";
  if (startsWith(bytes, "feff")) return "utf-16be";
  const first = zeroShare(bytes, 0);
  const second = zeroShare(bytes, 1);
  if (second > MANY_ZEROS && first < FEW_ZEROS) return "utf-16le";
  return first > MANY_ZEROS && second < FEW_ZEROS ? "utf-16be" : null;
}

/** Share of zeros among every other byte, from `start`; 0 of fewer than two pairs. */
function zeroShare(bytes: Buffer, start: 0 | 1): number {
  const pairs = bytes.length >> 1;
  if (pairs < 2) return 0;
  let zeros = 0;
  for (let at = start; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) zeros++;
  }
  return zeros / pairs;
}

function isWideText(bytes: Buffer): boolean {
  if (startsWith(bytes, "fffe0000") || startsWith(bytes, "0000feff")) throw new TableRefused("ENCODING", "UTF32");
  return wideEncoding(bytes) !== null;
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString("hex") === hex;
}

function markupOf(bytes: Buffer): RefusalDetail | null {
  const text = bytes.toString("latin1").replace(/^\u00EF\u00BB\u00BF/, "").trimStart().slice(0, 512).toLowerCase();
  if (/^(<!doctype html|<(html|head|body|table|meta|div|script|style)\b)/.test(text)) return "HTML";
  if (text.startsWith("<?xml") || /^<[a-z!][^,;\t]*>/.test(text)) return text.includes("<html") ? "HTML" : "XML";
  if (/^(\{\s*("|\})|\[\s*[[{"\]])/.test(text)) return "JSON";
  return null;
}

function controlShare(bytes: Buffer): number {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0) controls++;
  }
  return bytes.length === 0 ? 0 : controls / bytes.length;
}
