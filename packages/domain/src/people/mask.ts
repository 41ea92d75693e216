/** Digits of a NIK or No. KK that may be seen: the area of first issue. With birth date or last digits the whole would come back. */
const SHOWN = 6;

/** A NIK or No. KK as everybody sees it: the first six places, then `*` to its length. Works on damaged numbers too. */
export function maskNumber(value: string): string {
  return value.slice(0, SHOWN) + "*".repeat(Math.max(0, value.length - SHOWN));
}
