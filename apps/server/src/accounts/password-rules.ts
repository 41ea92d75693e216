import { randomInt } from "node:crypto";

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;
export type PasswordRefusal = "password_short" | "password_long" | "password_common" | "password_names";

/** Long enough to be allowed, and still what everybody tries first; compared without case, spaces and marks. */
const COMMON = new Set([
  "123456789012", "1234567890123", "12345678901234", "123123123123", "111111111111", "000000000000", "121212121212", "112233445566", "123456123456", "987654321098",
  "password1234", "passwordpassword", "password12345", "password123456", "passw0rd1234", "passw0rdpassw0rd", "qwertyuiop12", "qwertyuiop123", "qwertyuiopas", "qwertyqwerty",
  "asdfghjkl123", "qwerty123456", "abcdefghijkl", "abcd12345678", "abc123abc123", "1q2w3e4r5t6y", "1qaz2wsx3edc", "letmeinletmein", "iloveyou1234", "welcome12345",
  "adminadminadmin", "administrator", "administrator1", "admin1234567", "admin12345678", "changeme1234", "changemechangeme", "rahasia12345", "rahasiarahasia", "rahasianegara",
  "katasandi123", "katasandi1234", "sandirahasia", "bismillah123", "bismillah1234", "bismillahirrahmanirrahim", "indonesia123", "indonesia1234", "indonesia1945", "indonesiaraya",
  "merdeka17845", "merdeka171945", "merdekamerdeka", "pancasila123", "sayangsayang", "sayangku1234", "akucintakamu", "cintaindonesia", "alhamdulillah", "assalamualaikum",
]);
/** Names everybody around the product knows; a password is refused when one of them and a few signs is all it is. */
const PRODUCT_NAMES = ["sinergi", "tkpk", "bappeda", "dtsen", "kemiskinan", "kabupaten"];
/** What is left of a password without the names must be at least this long. */
const REST_MIN_LENGTH = 8;
const NAME_MIN_LENGTH = 4;

export interface KnownNames {
  readonly email: string;
  readonly name: string;
  /** The regency's name and others of the place. */
  readonly places: readonly string[];
}

/** Whether a password may be chosen. No rule asks for signs or digits: length decides (NIST SP 800-63B §5.1.1). */
export function refusePassword(password: string, known: KnownNames): PasswordRefusal | null {
  if (password.length < PASSWORD_MIN_LENGTH) return "password_short";
  if (password.length > PASSWORD_MAX_LENGTH) return "password_long";
  const folded = fold(password);
  if (COMMON.has(folded) || new Set(folded).size < NAME_MIN_LENGTH) return "password_common";
  return isOnlyNames(folded, known) ? "password_names" : null;
}

function isOnlyNames(folded: string, { email, name, places }: KnownNames): boolean {
  const words = [...PRODUCT_NAMES, ...[email, name, ...places].flatMap((text) => [fold(text), ...text.split(/[^\p{L}\p{N}]+/u).map(fold)])]
    .filter((word) => word.length >= NAME_MIN_LENGTH)
    .toSorted((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), folded);
  return rest !== folded && rest.length < REST_MIN_LENGTH;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** No letters or digits that look alike on paper or over the phone. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GENERATED_LENGTH = 20;

/** A password made by the server, shown once: 116 bits, so it needs no rule. */
export function generatePassword(): string {
  return Array.from({ length: GENERATED_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}
