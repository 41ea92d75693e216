import { readFile } from "node:fs/promises";
import sharp from "sharp";

/** Draws the icons of the installed field app from the one drawing of the mark: `node apps/server/bin/draw-icons.ts`. */
const MARK = new URL("../../web/src/app/icon.svg", import.meta.url);
const ICONS = new URL("../../web/field-public/icons/", import.meta.url);
const GROUND = "#0f5c5c";
/** Of a maskable icon only the middle four fifths are sure to be seen. */
const SAFE_SHARE = 0.8;

const svg = await readFile(MARK);
for (const size of [192, 512]) {
  const whole = await sharp(svg, { density: 72 * (size / 32) }).resize(size, size).png().toBuffer();
  await sharp(whole).png({ compressionLevel: 9, palette: true }).toFile(new URL(`icon-${size}.png`, ICONS).pathname);
  const inner = Math.round(size * SAFE_SHARE);
  const edge = Math.floor((size - inner) / 2);
  await sharp(whole)
    .resize(inner, inner)
    .extend({ top: edge, bottom: size - inner - edge, left: edge, right: size - inner - edge, background: GROUND })
    .flatten({ background: GROUND })
    .png({ compressionLevel: 9, palette: true })
    .toFile(new URL(`maskable-${size}.png`, ICONS).pathname);
}
