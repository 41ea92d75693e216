import type { GraduationState } from "#fieldwork/decide-graduation";
import type { GraduationKind } from "#fieldwork/vocabulary";
import { hasWords, isWithin, sortRows, type ListOrder } from "#lists/find-rows";

export const GRADUATION_SORTS = ["family", "day", "facilitator"] as const;
export type GraduationSort = (typeof GRADUATION_SORTS)[number];

/** What a list of graduations is narrowed to; what is left out narrows nothing. */
export interface GraduationFilter {
  /** In family, facilitator and note. */
  readonly text?: string | undefined;
  readonly state?: GraduationState | undefined;
  readonly kind?: GraduationKind | undefined;
  /** Only approved ones whose enrolment still runs. */
  readonly running?: boolean | undefined;
  readonly area?: string | undefined;
}

/** By itself what waits for a decision stands first, then the newest. */
export type GraduationOrder = ListOrder<GraduationSort>;

/** A graduation as far as looking for it needs it. */
export interface GraduationFacts {
  readonly id: string;
  readonly headName: string | null;
  readonly userName: string;
  readonly note: string;
  readonly villageCode: string;
  readonly kind: GraduationKind;
  readonly state: GraduationState;
  readonly onDay: string;
  /** Approved, and its enrolment still runs. */
  readonly isRunning: boolean;
}

/** Graduations that answer to what is asked, in its order. */
export function findGraduations<T extends GraduationFacts>(rows: readonly T[], filter: GraduationFilter, order: GraduationOrder): readonly T[] {
  const found = rows.filter((row) => fits(row, filter) && isWithin(row.villageCode, filter.area) && hasWords([row.headName, row.userName, row.note], filter.text));
  return sortRows(found, order, { keys: KEYS, otherwise: waitingFirst });
}

function fits(row: GraduationFacts, { state, kind, running }: GraduationFilter): boolean {
  return (state === undefined || row.state === state) && (kind === undefined || row.kind === kind) && (running !== true || row.isRunning);
}

function waitingFirst(a: GraduationFacts, b: GraduationFacts): number {
  return Number(b.state === "PROPOSED") - Number(a.state === "PROPOSED") || b.onDay.localeCompare(a.onDay) || a.id.localeCompare(b.id);
}

const KEYS: Readonly<Record<GraduationSort, (row: GraduationFacts) => string | null>> = { family: ({ headName }) => headName, day: ({ onDay }) => onDay, facilitator: ({ userName }) => userName };
