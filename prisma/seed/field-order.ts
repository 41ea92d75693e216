import type { Need } from "@sinergi/domain/fieldwork/vocabulary";
import { dayBefore, dayOf, daysInMonth, partsOf, type Day } from "@sinergi/domain/time/day";
import { createRandom, type Random } from "#random";
import type { SimulatedActor } from "#meeting-order";

/** A family that receives PKH, as the simulation of field work needs it. */
export interface FieldFamilyFacts {
  readonly id: string;
  readonly villageCode: string;
  readonly headName: string;
  readonly decile: number | null;
  readonly programmes: readonly string[];
  readonly members: readonly FieldMemberFacts[];
}
export interface FieldMemberFacts {
  readonly id: string;
  readonly name: string;
  readonly birthDate: Day | null;
  readonly school: string | null;
  readonly pregnant: boolean | null;
  readonly severeDisability: boolean | null;
  readonly isHead: boolean;
  readonly sex: "L" | "P" | null;
}

export interface FieldOrder {
  readonly today: Day;
  readonly seed: number;
  /** Accounts of facilitators; the first two are those of the sign-in page. */
  readonly facilitators: readonly (SimulatedActor & { readonly email: string })[];
  readonly coordinator: SimulatedActor;
  readonly secretary: SimulatedActor;
  /** In the order of their villages. */
  readonly families: readonly FieldFamilyFacts[];
  readonly weakVillages: ReadonlySet<string>;
  /** Who answers for the office a need goes to. */
  readonly answererOf: (office: string) => SimulatedActor;
  readonly officeOf: Readonly<Record<Need, string>>;
}

/** Months in which was logged, the present one included. */
export const MONTHS_OF_LOG = 6;
/** Months before today from which families are assigned. */
export const MONTHS_ASSIGNED = 8;

export interface PastMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly first: Day;
  /** The last day of it that has been. */
  readonly last: Day;
}

/** So many months up to yesterday, the earliest first. On the first of a month it begins with nothing. */
export function monthsUpTo(today: Day, count: number): readonly PastMonth[] {
  const yesterday = dayBefore(today);
  const { year, month } = partsOf(yesterday);
  return Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    const index = year * 12 + month - 1 - back;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    const name = `${y}-${String(m).padStart(2, "0")}`;
    const end = `${name}-${String(daysInMonth(y, m)).padStart(2, "0")}` as Day;
    return { month: name, first: dayOf({ year: y, month: m, day: 1 }) ?? today, last: end < yesterday ? end : yesterday };
  });
}

/** A day of a month, drawn evenly. */
export function dayIn({ first, last }: PastMonth, random: Random): Day {
  return `${first.slice(0, 8)}${String(random.int(1, Number(last.slice(8)))).padStart(2, "0")}` as Day;
}

/** A stream of chance for one concern of one thing. */
export const streamOf = (order: FieldOrder, ...path: readonly (string | number)[]): Random => createRandom(order.seed, ["field", ...path].join("/"));

/** An id as a phone makes it (UUID version 7) at an hour of a day, with its chance from a seeded stream. */
export function recordIdOf(random: Random, day: Day): string {
  const time = (Date.parse(`${day}T01:00:00Z`) + random.int(0, 30_000_000)).toString(16).padStart(12, "0");
  const hex = (digits: number): string => random.int(0, 16 ** digits - 1).toString(16).padStart(digits, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${"89ab"[random.int(0, 3)] ?? "8"}${hex(3)}-${hex(6)}${hex(6)}`;
}
