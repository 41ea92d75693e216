import type { Scoped } from "@sinergi/db/access/scoped";
import type { FieldCase, FieldFamily, FieldGroup, FieldProposal, FieldReferral, FieldSnapshot, FieldWork } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";

/** Whose snapshot it is, on which day. */
export interface SnapshotAbout {
  readonly userId: string;
  readonly today: Day;
}

/** A part of what a phone carries, read by the area it comes from: one question for all families. */
export type SnapshotPart<T> = (tx: Scoped, about: SnapshotAbout) => Promise<T>;

/** When a family was seen last and is due next, by family. */
export type VisitsPart = ReadonlyMap<string, Pick<FieldFamily, "lastVisitOn" | "dueOn" | "dueWhy" | "openNeeds">>;
export interface GroupsPart {
  readonly groups: readonly FieldGroup[];
  readonly work: readonly FieldWork[];
}
export interface LogsPart {
  readonly modules: FieldSnapshot["modules"];
  /** Rupiah that a programme owes a family a tranche, by family, then programme. */
  readonly trancheIdr: ReadonlyMap<string, Readonly<Record<string, number>>>;
  readonly cases: readonly FieldCase[];
  readonly confidants: NonNullable<FieldSnapshot["confidants"]>;
}
export interface ActionPart {
  readonly referrals: readonly FieldReferral[];
  readonly proposals: readonly FieldProposal[];
}
