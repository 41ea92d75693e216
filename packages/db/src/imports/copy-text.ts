/** Values as one line of COPY's text format. A Buffer is a bytea; null is `\N`. */
export type CopyValue = string | number | boolean | bigint | Buffer | null;

/** How COPY writes that there is no value. */
export const NULL = "\\N";
const NEEDS_ESCAPE = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

export function copyLine(values: readonly CopyValue[]): string {
  let line = "";
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) line += "\t";
    line += copyField(values[at] ?? null);
  }
  return `${line}\n`;
}

export function copyField(value: CopyValue): string {
  if (value === null) return NULL;
  if (typeof value === "string") return NEEDS_ESCAPE.test(value) ? value.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark] ?? mark) : value;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  return String(value);
}

/** A 48-bit digest of a row's text (two FNV-1a halves): tells changed rows from same ones, nothing more. */
export function rowDigest(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return ((high >>> 8) & 0xffffff) * 0x1000000 + ((low >>> 8) & 0xffffff);
}
