import { dueStanding, type DueStanding } from "@sinergi/domain/fieldwork/next-visit";
import { partsOf, type Day } from "@sinergi/domain/time/day";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { type FamilyStanding, standingRecords, visitsByFamily } from "#field/families/own-log";

export interface VillageDue {
  readonly code: string;
  readonly name: string;
  readonly weakSignal: boolean;
  /** Due soonest first; of the same day, by address, for neighbours stand beside each other there. */
  readonly families: readonly FamilyStanding[];
  readonly overdue: number;
}

const PRESSING: readonly DueStanding[] = ["OVERDUE", "TODAY", "SOON"];

/** Visits that are due within a week or late, village by village: one way leads to all of them. The village with most that is late comes first. */
export function dueByVillage(standings: readonly FamilyStanding[], today: Day): readonly VillageDue[] {
  const due = standings.filter(({ next }) => PRESSING.includes(dueStanding(next, today)));
  const villages = new Map<string, FamilyStanding[]>();
  for (const one of due) villages.set(one.family.villageCode, [...(villages.get(one.family.villageCode) ?? []), one]);
  return [...villages]
    .map(([code, families]) => ({
      code,
      name: families[0]?.family.villageName ?? code,
      weakSignal: families.some(({ family }) => family.weakSignal),
      families: families.toSorted((a, b) => (a.next.dueOn ?? "").localeCompare(b.next.dueOn ?? "") || a.family.address.localeCompare(b.family.address)),
      overdue: families.filter(({ next }) => dueStanding(next, today) === "OVERDUE").length,
    }))
    .toSorted((a, b) => b.overdue - a.overdue || b.families.length - a.families.length || a.name.localeCompare(b.name));
}

/** Families visited this month: those of whom the office knows, those whose visit lies on the phone alone, and all. Never added up. */
export interface MonthCount {
  readonly confirmed: number;
  readonly waiting: number;
  readonly all: number;
}

export function countMonth(standings: readonly FamilyStanding[], records: readonly KeptRecord[], today: Day): MonthCount {
  const { year, month } = partsOf(today);
  const isThisMonth = (day: Day | null) => day !== null && partsOf(day).year === year && partsOf(day).month === month;
  const received = visitsByFamily(standingRecords(records).filter(({ state }) => state === "RECEIVED" || state === "IN_REVIEW"));
  const kept = visitsByFamily(records);
  const isConfirmed = ({ family }: FamilyStanding) => isThisMonth(family.lastVisitOn) || (received.get(family.id) ?? []).some(({ onDay }) => isThisMonth(onDay));
  const confirmed = standings.filter(isConfirmed).length;
  const waiting = standings.filter((one) => !isConfirmed(one) && (kept.get(one.family.id) ?? []).some(({ onDay }) => isThisMonth(onDay))).length;
  return { confirmed, waiting, all: standings.length };
}
