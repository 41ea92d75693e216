import type { Entry } from "yauzl";
import { TableRefused, type RefusalDetail } from "./open-table.ts";
import type { TableLimits } from "./table-limits.ts";

const RATIO_FROM_BYTES = 1024 * 1024;
const ALLOWED_NAME = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|docMetadata\/|xl\/|customXml\/|customUI\/|userCustomization\/|package\/)/i;
const NESTED_NAME = /\.(zip|7z|rar|gz|tgz|bz2|xz|jar|xls[xmb]?|ods|docx|pptx)$/i;
const ENCRYPTED_FLAG = 1;

/** What a ZIP that is no workbook is, by an entry only that kind has. */
const OTHER_KINDS: readonly (readonly [RegExp, RefusalDetail])[] = [
  [/^content\.xml$/, "ODS"], [/^word\//i, "DOCX"], [/^ppt\//i, "PPTX"], [/^xl\/workbook\.bin$/i, "XLSB"], [/(^|\/)vbaProject\.bin$/i, "MACROS"],
];

/**
 * Refuses by its directory alone, before anything is unpacked, a ZIP that is no plain workbook or that could hurt: too many or
 * too large entries, an unpacking ratio no sheet reaches, entries that share bytes, archives within. Macros are refused too: a
 * poverty list needs none, and whoever sends one should know that we will not run it.
 */
export function checkZip(entries: readonly Entry[], { limits, fileBytes }: { readonly limits: TableLimits; readonly fileBytes: number }): void {
  checkKind(entries);
  for (const entry of entries) checkEntry(entry, limits);
  const total = sum(entries.map((entry) => entry.uncompressedSize));
  if (total > limits.zipTotalBytes) throw new TableRefused("TOO_LARGE", "TOTAL", { limit: limits.zipTotalBytes });
  checkPlaces(entries, fileBytes);
}

function checkKind(entries: readonly Entry[]): void {
  for (const [pattern, detail] of OTHER_KINDS) {
    if (entries.some((entry) => pattern.test(entry.fileName))) throw new TableRefused("NOT_A_TABLE", detail);
  }
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
  if (!names.has("[content_types].xml") || !names.has("_rels/.rels")) throw new TableRefused("NOT_A_TABLE", "ZIP");
  if (names.size !== entries.length) throw new TableRefused("NOT_A_TABLE", "NAMES");
}

function checkEntry(entry: Entry, limits: TableLimits): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0) throw new TableRefused("NOT_A_TABLE", "ENCRYPTED");
  if (!ALLOWED_NAME.test(entry.fileName)) throw new TableRefused("NOT_A_TABLE", "NAMES");
  if (NESTED_NAME.test(entry.fileName)) throw new TableRefused("ZIP_BOMB", "NESTED");
  if (entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * limits.zipRatio) {
    throw new TableRefused("ZIP_BOMB", "RATIO", { limit: limits.zipRatio });
  }
  if (entry.uncompressedSize > limits.zipEntryBytes) throw new TableRefused("TOO_LARGE", "ENTRY", { limit: limits.zipEntryBytes });
}

/** Every entry has its own bytes: packed parts that overlap are how a small file unpacks to petabytes. */
function checkPlaces(entries: readonly Entry[], fileBytes: number): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [at, entry] of inOrder.entries()) {
    const next = inOrder[at + 1]?.relativeOffsetOfLocalHeader ?? fileBytes;
    if (entry.relativeOffsetOfLocalHeader + entry.compressedSize > next) throw new TableRefused(at + 1 < inOrder.length ? "ZIP_BOMB" : "NOT_A_TABLE", at + 1 < inOrder.length ? "OVERLAP" : "DAMAGED");
  }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
