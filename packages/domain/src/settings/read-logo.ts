import { accept, refuse, type Result } from "#result";
import { readJpeg } from "#settings/read-jpeg";
import { readPng } from "#settings/read-png";

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
