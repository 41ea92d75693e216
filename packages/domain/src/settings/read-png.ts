import { startsWith, type PictureParts } from "#settings/picture-parts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
/** Length, name and checksum around a chunk's data. */
const FRAME_BYTES = 12;
const IHDR_BYTES = 13;

interface Chunk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chunks in order from IHDR to IEND, each with its checksum right, and nothing after; null where it is no such file. */
export function readPng(bytes: Uint8Array): PictureParts | null {
  const chunks = startsWith(bytes, SIGNATURE) ? chunksOf(bytes) : null;
  if (chunks === null || !isWhole(chunks)) return null;
  const kept = chunks.filter(({ name }) => KEPT.has(name));
  const header = new DataView(bytes.buffer, bytes.byteOffset + SIGNATURE.length + 8, IHDR_BYTES);
  return { parts: [bytes.subarray(0, SIGNATURE.length), ...kept.map((chunk) => chunk.bytes)], width: header.getUint32(0), height: header.getUint32(4) };
}

function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at: number = SIGNATURE.length;
  while (at < bytes.length) {
    if (at + FRAME_BYTES > bytes.length) return null;
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    chunks.push({ name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function isWhole(chunks: readonly Chunk[]): boolean {
  const names = chunks.map(({ name }) => name);
  const once = (name: string): boolean => names.filter((one) => one === name).length === 1;
  const framed = names[0] === "IHDR" && names.at(-1) === "IEND" && once("IHDR") && once("IEND") && names.includes("IDAT");
  return framed && chunks[0]?.bytes.length === FRAME_BYTES + IHDR_BYTES && names.every((name) => KEPT.has(name) || !isCritical(name));
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
