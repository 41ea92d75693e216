import { accept, refuse, type Result } from "#result";
import { dayOf } from "#time/day";

export type CivilServantNumberRefusal = { readonly code: "nip_length" | "nip_birth_date" | "nip_appointment" | "nip_sex" };

const DIGITS = 18;
/** Contract staff (PPPK) carry 21 and up where others carry the month of appointment. */
const CONTRACT_FROM = 21;
const CONTRACT_TO = 29;
const YOUNGEST = 15;

/**
 * Reads a NIP: birth date (8), year and month of appointment (6), sex (1 or 2), sequence (3). Spaces and dots are left out; digits
 * only come back.
 */
export function readCivilServantNumber(text: string): Result<string, CivilServantNumberRefusal> {
  const digits = text.replace(/[\s.\-\u00a0]/g, "");
  if (digits.length !== DIGITS || !/^\d+$/.test(digits)) return refuse({ code: "nip_length" });
  const born = dayOf({ year: Number(digits.slice(0, 4)), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6, 8)) });
  if (born === null || digits < "1900") return refuse({ code: "nip_birth_date" });
  const month = Number(digits.slice(12, 14));
  const isMonth = (month >= 1 && month <= 12) || (month >= CONTRACT_FROM && month <= CONTRACT_TO);
  if (!isMonth || Number(digits.slice(8, 12)) < Number(digits.slice(0, 4)) + YOUNGEST) return refuse({ code: "nip_appointment" });
  if (digits[14] !== "1" && digits[14] !== "2") return refuse({ code: "nip_sex" });
  return accept(digits);
}

/** As papers print it: `19690417 199803 1 006` is read as three groups, `19690417 199803 1006`. */
export function groupCivilServantNumber(digits: string): string {
  return `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits.slice(14)}`;
}
