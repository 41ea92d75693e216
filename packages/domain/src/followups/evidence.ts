/** Files that show what was done. */
export const EVIDENCE_MAX_BYTES = 10 * 1_048_576;
export const EVIDENCE_MAX_FILES = 30;
export const EVIDENCE_TYPES = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_TYPES;

/** The name as people see it, with the ending of what the file really is. */
export function evidenceName(fileName: string, kind: EvidenceKind): string {
  const stem = fileName.replace(/(\.[A-Za-z0-9]{1,8})+$/, "").trim().slice(0, 120);
  return `${stem === "" ? "bukti" : stem}.${kind}`;
}
