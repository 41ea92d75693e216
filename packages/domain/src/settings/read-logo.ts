import { accept, refuse, type Result } from "#result";

export const LOGO_MAX_BYTES = 262_144;
/** A logo on paper is printed a few centimetres wide: more is a mistake or an attack. */
const SIDE_MAX_PX = 2_000;

export interface Logo {
  readonly mediaType: "image/png" | "image/jpeg";
  /** Rewritten: only what a picture needs is left, so nothing travels along in it. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type LogoRefusal = { readonly code: "logo_invalid" | "logo_too_large" };

interface Read {
  readonly parts: readonly Uint8Array[];
  readonly width: number;
  readonly height: number;
}

/**
 * A picture as somebody sent it, taken apart and put together again: PNG or JPEG, whole, of a sane size, and without remarks,
 * places, previews or anything after its end. What is not understood to the last byte is refused.
 */
export function readLogo(bytes: Uint8Array): Result<Logo, LogoRefusal> {
  if (bytes.length > LOGO_MAX_BYTES) return refuse({ code: "logo_too_large" });
  const png = readPng(bytes);
  const read = png ?? readJpeg(bytes);
  if (read === null) return refuse({ code: "logo_invalid" });
  const { parts, width, height } = read;
  if (width < 1 || height < 1) return refuse({ code: "logo_invalid" });
  if (width > SIDE_MAX_PX || height > SIDE_MAX_PX) return refuse({ code: "logo_too_large" });
  return accept({ mediaType: png === null ? "image/jpeg" : "image/png", bytes: joined(parts), width, height });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const PNG_KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
const CHUNK_FRAME_BYTES = 12;
const IHDR_BYTES = 13;

/** Chunks in order from IHDR to IEND, each with its checksum right, and nothing after; null where it is no such file. */
function readPng(bytes: Uint8Array): Read | null {
  if (!startsWith(bytes, PNG_SIGNATURE)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, PNG_SIGNATURE.length)];
  const names: string[] = [];
  let at: number = PNG_SIGNATURE.length;
  while (at + CHUNK_FRAME_BYTES <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME_BYTES + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_KEPT.has(name)) {
      parts.push(bytes.subarray(at, end));
      names.push(name);
    } else if (isCritical(name)) return null;
    at = end;
    if (name === "IEND") break;
  }
  const whole = at === bytes.length && names[0] === "IHDR" && names.at(-1) === "IEND" && names.includes("IDAT") && names.filter((name) => name === "IHDR").length === 1;
  const header = PNG_SIGNATURE.length + 8;
  return whole && bytes.length >= header + IHDR_BYTES ? { parts, width: view.getUint32(header), height: view.getUint32(header + 4) } : null;
}

/** A chunk whose name begins with a capital must be understood to show the picture. */
function isCritical(name: string): boolean {
  return name.charCodeAt(0) < 0x61;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}

const JPEG_START = [0xff, 0xd8, 0xff] as const;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Tables, restart interval, and the frames of baseline and progressive pictures. */
const JPEG_KEPT = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, START_OF_SCAN]);
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** APP0 says nothing but the density; the others and COM carry remarks and are left out. */
const isRemark = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Segments from the start to the end marker, which is the last thing in the file; null where it is no such file. */
function readJpeg(bytes: Uint8Array): Read | null {
  if (!startsWith(bytes, JPEG_START)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let at = 2;
  let scans = 0;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !(JPEG_KEPT.has(marker) || isRemark(marker))) return null;
    const segmentEnd = at + 2 + view.getUint16(at + 2);
    if (segmentEnd > bytes.length) return null;
    const end = marker === START_OF_SCAN ? endOfScan(bytes, segmentEnd) : segmentEnd;
    if (FRAMES.has(marker) && segmentEnd - at >= 9) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === START_OF_SCAN) scans += 1;
    if (!isRemark(marker)) parts.push(bytes.subarray(at, end));
    at = end;
    if (bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE) break;
  }
  const whole = at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE;
  return whole && size !== null && scans > 0 ? { parts: [...parts, bytes.subarray(at)], ...size } : null;
}

/** Where the picture's own bits end: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  return bytes.length;
}
