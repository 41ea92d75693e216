import type { Sex } from "@sinergi/domain/families/vocabulary";
import { dayOf, partsOf, type Day } from "@sinergi/domain/time/day";
import type { Random } from "#random";

/**
 * NIK and No. KK that parse but cannot plausibly exist: the prefix of a real district, the date of the person, and a
 * sequence of 9000-9999, which no registry reaches (domain.md §4.4). No number is given twice. Memory is two fixed
 * tables of counters, however many families there are.
 */
export interface IdentityNumbers {
  nik(person: { readonly birthDate: Day; readonly sex: Sex; readonly districtCode: string }): string;
  /** A NIK of a district that left the regency in 2012: valid, but of an old area. */
  oldAreaNik(person: { readonly birthDate: Day; readonly sex: Sex }): string;
  familyCard(card: { readonly issuedOn: Day; readonly districtCode: string }): string;
}

/** Codes 18.04.01-03 are absent today: Pesisir Barat took them with it. */
const OLD_AREA_PREFIX = "180401";
const DAYS_OF_A_YEAR = 12 * 31;
/** Persons count from 9000, cards from 9500: a man born on the day a card was issued never has its number. */
const FIRST_OF_PERSONS = 9000;
const FIRST_OF_CARDS = 9500;
/** Persons and cards that are in earlier versions only take each other's sequences: they never have a number of today's. */
export const NUMBERS_OF_THE_PAST = { firstPerson: FIRST_OF_CARDS, firstCard: FIRST_OF_PERSONS } as const;
const SEQUENCES = 500;
/** Shares no factor with 500: steps of it meet every sequence once before one comes back. */
const SEQUENCE_STEP = 387;
/** NIK keep their district of first issue: this many were issued where the person lives now. */
export const ISSUED_AT_HOME_SHARE = 0.86;

/** Cards are renewed when families change: most are of the last fifteen years, none older than the head's own household. */
export function cardIssueDay(random: Random, { headAge, on }: { readonly headAge: number; readonly on: Day }): Day {
  const { year } = partsOf(on);
  const oldest = Math.min(year - 1, Math.max(year - 15, year - headAge + 17));
  return dayOf({ year: random.int(oldest, year - 1), month: random.int(1, 12), day: random.int(1, 28) }) ?? on;
}

const NUMBERS_OF_TODAY = { firstPerson: FIRST_OF_PERSONS, firstCard: FIRST_OF_CARDS } as const;
type FirstNumbers = { readonly firstPerson: number; readonly firstCard: number };

export function createIdentityNumbers(districtCodes: readonly string[], random: Random, { firstPerson, firstCard }: FirstNumbers = NUMBERS_OF_TODAY): IdentityNumbers {
  const prefixes = [...districtCodes.map((code) => code.replaceAll(".", "")), OLD_AREA_PREFIX];
  const nikCounters = createCounters(prefixes.length * 2, firstPerson);
  const cardCounters = createCounters(prefixes.length, firstCard);
  const districts = districtCodes.length;

  const nikAt = (place: number, birthDate: Day, sex: Sex): string | null => {
    const sequence = nikCounters(place * 2 + (sex === "F" ? 1 : 0), birthDate);
    return sequence === null ? null : `${prefixes[place]}${dateDigits(birthDate, sex === "F" ? 40 : 0)}${sequence}`;
  };
  const homeOf = (districtCode: string): number => {
    const place = districtCodes.indexOf(districtCode);
    return place >= 0 && random.chance(ISSUED_AT_HOME_SHARE) ? place : random.int(0, districts - 1);
  };
  return {
    nik: ({ birthDate, sex, districtCode }) => firstFree(homeOf(districtCode), districts, (place) => nikAt(place, birthDate, sex)),
    oldAreaNik: ({ birthDate, sex }) => firstFree(districts, districts + 1, (place) => nikAt(place, birthDate, sex)),
    familyCard: ({ issuedOn, districtCode }) =>
      firstFree(Math.max(0, districtCodes.indexOf(districtCode)), districts, (place) => {
        const sequence = cardCounters(place, issuedOn);
        return sequence === null ? null : `${prefixes[place]}${dateDigits(issuedOn, 0)}${sequence}`;
      }),
  };
}

/** Goes round the districts from `start` until one has a number left for the date. */
function firstFree(start: number, count: number, take: (place: number) => string | null): string {
  for (let step = 0; step < count; step += 1) {
    const number = take((start + step) % count);
    if (number !== null) return number;
  }
  throw new Error("Every district has used up its numbers of one day: too many families are simulated");
}

/** Sequences from `first` for each group and day of a century, each once; null when a day has none left. */
function createCounters(groups: number, first: number): (group: number, day: Day) => number | null {
  const used = new Uint16Array(groups * 100 * DAYS_OF_A_YEAR);
  return (group, day) => {
    const { year, month, day: ofMonth } = partsOf(day);
    const at = (group * 100 + (year % 100)) * DAYS_OF_A_YEAR + (month - 1) * 31 + ofMonth - 1;
    const count = used[at] ?? SEQUENCES;
    if (count >= SEQUENCES) return null;
    used[at] = count + 1;
    return first + ((count * SEQUENCE_STEP + at * 7) % SEQUENCES);
  };
}

/** DDMMYY, with the day moved by 40 for women. */
function dateDigits(day: Day, shift: number): string {
  const ofMonth = Number(day.slice(8)) + shift;
  return `${ofMonth < 10 ? "0" : ""}${ofMonth}${day.slice(5, 7)}${day.slice(2, 4)}`;
}
