import { checkNik } from "#people/nik";

/** Digits in groups with one separator between two groups. */
const RUN = /\d+(?:[ .\-']\d+)*/g;
const DIGITS = 16;

/**
 * The first digits that look like a NIK or No. KK, as they were typed; null where there are none. Sixteen digits in one go always do; in
 * groups only where they make a possible number, because four years in a row are sixteen digits too. An NIP has eighteen.
 */
export function findPersonNumber(text: string): string | null {
  for (const [run] of text.matchAll(RUN)) {
    const found = numberIn(run);
    if (found !== null) return found;
  }
  return null;
}

function numberIn(run: string): string | null {
  const groups = run.split(/[ .\-']/);
  for (let from = 0; from < groups.length; from += 1) {
    let digits = "";
    for (let to = from; to < groups.length && digits.length < DIGITS; to += 1) {
      digits += groups[to] ?? "";
      // A No. KK is made as a NIK is: place, day of issue, serial.
      if (digits.length === DIGITS && (to === from || "nik" in checkNik(digits))) return groups.slice(from, to + 1).join(" ");
    }
  }
  return null;
}
