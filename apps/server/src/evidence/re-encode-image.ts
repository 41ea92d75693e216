import sharp from "sharp";

/** More than any phone's camera takes; a picture that claims more is refused before it is unpacked. */
const MAX_PIXELS = 60_000_000;
/** Enough to read a document on a photo. */
const LONGEST_SIDE_PX = 2_400;
const JPEG_QUALITY = 82;
const PATIENCE_S = 20;

/**
 * A photo drawn anew from its pixels: turned as the camera held it, no larger than needed, and with nothing that travelled along
 * in the file (place, time, device, thumbnail, whatever was hidden after its end). Null where it is no picture that can be drawn.
 */
export async function reEncodeImage(bytes: Buffer, kind: "jpg" | "png"): Promise<Buffer | null> {
  try {
    const drawn = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
      .timeout({ seconds: PATIENCE_S })
      .autoOrient()
      .resize({ width: LONGEST_SIDE_PX, height: LONGEST_SIDE_PX, fit: "inside", withoutEnlargement: true });
    return await (kind === "jpg" ? drawn.jpeg({ quality: JPEG_QUALITY }) : drawn.png()).toBuffer();
  } catch {
    // Damaged, too large, or no picture at all: the reader says which in words of its own, and none of them is for the sender.
    return null;
  }
}
