import type { Role } from "#access/roles";
import { normaliseName } from "#people/name";
import { maskNumber } from "#people/mask";
import { cleanNumber } from "#people/number-text";
import { nameSimilarity } from "#problems/similar-names";
import { accept, refuse, type Result } from "#result";

/** What a search looks for: one number in full, or a name as it is compared. */
export type PersonQuery = { readonly kind: "number"; readonly digits: string } | { readonly kind: "name"; readonly nameKey: string };

export type PersonQueryRefusal =
  | { readonly code: "search_too_short"; readonly letters: number }
  | { readonly code: "search_number" }
  | { readonly code: "reason_missing"; readonly characters: number };

const MIN_LETTERS = 3;
const NUMBER_LENGTH = 16;
const REASON_MIN = 10;

/** Most hits shown; more means: narrow it down. */
export const MAX_HITS = 50;

/** Every word typed must be this much like some word of the name: one letter in six or seven may be wrong, missing or too many. */
const WORD_FROM = 0.75;

/**
 * How well a name answers a search, 0-1; 0 where a word typed is like none of its words. Words may stand in any order and
 * some of the name may be left out, as people do.
 */
export function answersSearch(searched: string, nameKey: string): number {
  const words = nameKey.split(" ");
  let sum = 0;
  const wanted = searched.split(" ");
  for (const word of wanted) {
    const best = Math.max(...words.map((other) => nameSimilarity(word, other)));
    if (best < WORD_FROM) return 0;
    sum += best;
  }
  // Of equal hits the name with less left over stands first.
  return sum / wanted.length - 0.01 * Math.max(0, words.length - wanted.length);
}

/**
 * Reads what was typed. A number counts only in full: part of a NIK would let somebody feel his way through the serials
 * (`security.md` §3.4).
 */
export function readPersonQuery(text: string): Result<PersonQuery, PersonQueryRefusal> {
  const digits = cleanNumber(text);
  if (/^\d[\d\s.-]*$/.test(text.trim())) {
    const number = digits.replaceAll("-", "");
    return number.length === NUMBER_LENGTH ? accept({ kind: "number", digits: number }) : refuse({ code: "search_number" });
  }
  const nameKey = normaliseName(text);
  return nameKey.replaceAll(" ", "").length < MIN_LETTERS ? refuse({ code: "search_too_short", letters: MIN_LETTERS }) : accept({ kind: "name", nameKey });
}

/** Who sees the whole regency says why he looks for somebody (`security.md` §5, search by NIK: R). */
export function needsReason(role: Role): boolean {
  return role === "SECRETARIAT";
}

export function checkReason(role: Role, reason: string): Result<string, PersonQueryRefusal> {
  return needsReason(role) && reason.length < REASON_MIN ? refuse({ code: "reason_missing", characters: REASON_MIN }) : accept(reason);
}

const QUOTA_OF_ROLE = {
  ADMIN: 0, SECRETARIAT: 200, LEADER: 0, AGENCY_HEAD: 100, AGENCY_OPERATOR: 100, COORDINATOR: 0, FACILITATOR: 30, PARTNER: 0, AUDITOR: 0,
} as const satisfies Record<Role, number>;

/** Searches one account may make within 24 hours. */
export function searchQuota(role: Role): number {
  return QUOTA_OF_ROLE[role];
}

/** What the audit chain may hold of a search: of a number its first six digits, of a name the first letter of each word. */
export function maskQuery(query: PersonQuery): string {
  if (query.kind === "number") return maskNumber(query.digits);
  return query.nameKey.split(" ").map((word) => `${word.slice(0, 1)}***`).join(" ");
}
