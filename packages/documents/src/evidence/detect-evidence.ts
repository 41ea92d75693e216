import type { EvidenceKind } from "@sinergi/domain/followups/evidence";
import type { Entry } from "yauzl";
import { readHead } from "#tables/detect-format";
import { TableRefused } from "#tables/open-table";
import { openZip } from "#tables/zip-file";

const SIGNATURES: readonly (readonly [string, EvidenceKind])[] = [["255044462d", "pdf"], ["ffd8ff", "jpg"], ["89504e470d0a1a0a", "png"]];
const MAX_ENTRIES = 2_000;
/** Unpacked, all together: an office document of 10 MB stays far below. */
const MAX_UNPACKED_BYTES = 200 * 1_048_576;
const ENCRYPTED_FLAG = 1;
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$/i;
const DOCUMENT_OF = { xlsx: "xl/workbook.xml", docx: "word/document.xml" } as const;

/** What a file is by its first bytes and, of an office document, by its parts; null for what is not taken as evidence. The name says nothing. */
export async function detectEvidence(path: string): Promise<EvidenceKind | null> {
  const { bytes } = await readHead(path);
  const head = bytes.subarray(0, 8).toString("hex");
  const plain = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (plain) return plain[1];
  return head.startsWith("504b0304") ? officeKind(path) : null;
}

async function officeKind(path: string): Promise<EvidenceKind | null> {
  try {
    const zip = await openZip(path, MAX_ENTRIES);
    try {
      return kindOf(zip.entries);
    } finally {
      await zip.close();
    }
  } catch (error) {
    // What its reader calls damaged or a bomb is no document.
    if (error instanceof TableRefused) return null;
    throw error;
  }
}

/** A workbook or a text document: readable by all, without macros, and not swelling beyond reason. */
function kindOf(entries: readonly Entry[]): EvidenceKind | null {
  const names = new Set(entries.map(({ fileName }) => fileName));
  const unpacked = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  const harmful = entries.some(({ fileName, generalPurposeBitFlag }) => MACROS.test(fileName) || (generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0);
  if (harmful || unpacked > MAX_UNPACKED_BYTES || !names.has("[Content_Types].xml")) return null;
  return (["xlsx", "docx"] as const).find((kind) => names.has(DOCUMENT_OF[kind])) ?? null;
}
