import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOGO_MAX_BYTES, readLogo } from "#settings/read-logo";

/** A red PNG of one pixel and a JPEG of 8 × 8, both made by common programs. */
const PNG = bytesOf("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
const JPEG = bytesOf(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z",
);

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
const text = (words: string): number[] => Array.from(words, (letter) => letter.charCodeAt(0));
const remark = [0xff, 0xfe, 0, 9, ...text("RAHASIA")];
/** `tEXt` with its checksum; a chunk that a picture does not need. */
const textChunk = [0, 0, 0, 9, ...text("tEXt"), ...text("a"), 0, ...text("RAHASIA"), 0xc9, 0x0d, 0x1b, 0x1d];

describe("a logo", () => {
  test("as PNG or JPEG is accepted with its size", () => {
    expect(readLogo(PNG)).toMatchObject({ ok: true, value: { mediaType: "image/png", width: 1, height: 1 } });
    expect(readLogo(JPEG)).toMatchObject({ ok: true, value: { mediaType: "image/jpeg", width: 1, height: 1 } });
  });

  test("loses the remarks that travel in it", () => {
    const read = readLogo(joined(JPEG.subarray(0, 2), remark, JPEG.subarray(2)));
    expect(read.ok && String.fromCharCode(...read.value.bytes)).not.toContain("RAHASIA");
    expect(read.ok && readLogo(read.value.bytes).ok).toBe(true);
  });

  test("that was rewritten once is left as it is the second time", () => {
    for (const picture of [PNG, JPEG]) {
      const once = readLogo(picture);
      const twice = once.ok ? readLogo(once.value.bytes) : once;
      expect(once.ok && twice.ok && twice.value.bytes).toEqual(once.ok && once.value.bytes);
    }
  });

  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["a drawing with a script in it", Uint8Array.from(text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))],
    ["a page behind a picture", joined(PNG, text("<html><script>"))],
    ["a page behind a photograph", joined(JPEG, text("<html>"))],
    ["half a picture", PNG.subarray(0, PNG.length - 6)],
    ["a picture with a broken checksum", joined(PNG.subarray(0, 20), [9], PNG.subarray(21))],
    ["a chunk whose checksum is wrong", joined(PNG.subarray(0, 33), textChunk, PNG.subarray(33))],
    ["a picture of 30,000 pixels a side", withWidth(JPEG, 30_000)],
    ["too many bytes", new Uint8Array(LOGO_MAX_BYTES + 1)],
  ])("that is %s is refused", (_, bytes) => {
    expect(readLogo(bytes).ok).toBe(false);
  });

  test("with any one byte of it changed, cut or added is refused or still a whole picture, and never a fault", () => {
    fc.assert(
      fc.property(fc.constantFrom(PNG, JPEG), fc.nat(400), fc.nat(255), (picture, at, byte) => {
        const broken = Uint8Array.from(picture);
        broken[at % picture.length] = byte;
        const read = readLogo(broken);
        if (read.ok) expect(readLogo(read.value.bytes).ok).toBe(true);
        readLogo(picture.subarray(0, at % picture.length));
      }),
    );
  });
});

function withWidth(jpeg: Uint8Array, width: number): Uint8Array {
  const wide = Uint8Array.from(jpeg);
  const frame = wide.findIndex((byte, at) => byte === 0xff && wide[at + 1] === 0xc0);
  wide[frame + 7] = width >> 8;
  wide[frame + 8] = width & 255;
  return wide;
}
