import { startsWith, type PictureParts } from "#settings/picture-parts";

const START = [0xff, 0xd8, 0xff] as const;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Tables, restart interval, and the frames of baseline and progressive pictures. */
const KEPT = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, START_OF_SCAN]);
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** A frame's header up to its width. */
const FRAME_BYTES = 9;
/** APP0 says nothing but the density; the others and COM carry remarks and are left out. */
const isRemark = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

interface Segment {
  readonly marker: number;
  /** With the picture's own bits behind the header of a scan. */
  readonly bytes: Uint8Array;
}

/** Segments from the start to the end marker, which is the last thing in the file; null where it is no such file. */
export function readJpeg(bytes: Uint8Array): PictureParts | null {
  const segments = startsWith(bytes, START) ? segmentsOf(bytes) : null;
  const frame = segments?.find(({ marker, bytes: one }) => FRAMES.has(marker) && one.length >= FRAME_BYTES);
  if (!segments || !frame || !segments.some(({ marker }) => marker === START_OF_SCAN)) return null;
  const kept = segments.filter(({ marker }) => !isRemark(marker)).map((segment) => segment.bytes);
  const view = new DataView(frame.bytes.buffer, frame.bytes.byteOffset, frame.bytes.byteLength);
  return { parts: [bytes.subarray(0, 2), ...kept, bytes.subarray(bytes.length - 2)], height: view.getUint16(5), width: view.getUint16(7) };
}

function segmentsOf(bytes: Uint8Array): Segment[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !(KEPT.has(marker) || isRemark(marker))) return null;
    const headerEnd = at + 2 + view.getUint16(at + 2);
    if (headerEnd > bytes.length) return null;
    const end = marker === START_OF_SCAN ? endOfScan(bytes, headerEnd) : headerEnd;
    segments.push({ marker, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE ? segments : null;
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
