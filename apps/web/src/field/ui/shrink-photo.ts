/** What the store and the server take of a photo (`offline.md` §3.3). */
const LONGEST_SIDE_PX = 1_280;
const MOST_BYTES = 300_000;
const QUALITIES = [0.7, 0.55, 0.4] as const;

/**
 * Draws a picture anew, at most 1280 px on its longer side and 300 kB as JPEG. Drawing leaves EXIF behind, and with it the place and the
 * phone it was taken with. Null where the phone cannot read the file as a picture.
 */
export async function shrinkPhoto(file: Blob): Promise<ArrayBuffer | null> {
  const picture = await readPicture(file);
  if (!picture) return null;
  try {
    for (let side = LONGEST_SIDE_PX; side >= 320; side = Math.round(side * 0.75)) {
      const drawn = await draw(picture, side);
      if (drawn) return await drawn.arrayBuffer();
    }
    return null;
  } finally {
    picture.close();
  }
}

async function readPicture(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return null;
  }
}

async function draw(picture: ImageBitmap, longestPx: number): Promise<Blob | null> {
  const scale = Math.min(1, longestPx / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((keep) => canvas.toBlob(keep, "image/jpeg", quality));
    if (blob && blob.size <= MOST_BYTES) return blob;
  }
  return null;
}
