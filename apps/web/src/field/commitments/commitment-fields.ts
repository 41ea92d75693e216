import type { CommitmentChecked } from "@sinergi/domain/fieldwork/commitment-checked.schema";
import { commitmentsOf, needsReason } from "@sinergi/domain/fieldwork/commitments";
import type { FieldMember } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Commitment, CommitmentResult } from "@sinergi/domain/fieldwork/vocabulary";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { Day } from "@sinergi/domain/time/day";

export interface CheckFields {
  /** Id of the record it becomes, made with the first answer: finished twice it is kept once. */
  readonly recordId: string;
  readonly result: CommitmentResult | null;
  readonly measured: number | null;
  readonly reason: string;
}

export interface CommitmentFields {
  /** `YYYY-MM` */
  readonly month: string;
  readonly onDay: Day | null;
  /** By member and component. */
  readonly checks: Readonly<Partial<Record<string, CheckFields>>>;
}

/** One question of the form: does this member keep this commitment? */
export interface Asked {
  readonly key: string;
  readonly member: Pick<FieldMember, "id" | "name">;
  readonly component: Commitment;
}

export const keyOf = (personId: string, component: Commitment): string => `${personId}:${component}`;

export function startCommitments(today: Day): CommitmentFields {
  return { month: today.slice(0, 7), onDay: today, checks: {} };
}

/** This month and the one before. */
export function monthsOffered(today: Day): readonly string[] {
  const first = `${today.slice(0, 7)}-01` as Day;
  return [today.slice(0, 7), shiftDay(first, -1).slice(0, 7)];
}

export function askedOf(members: readonly FieldMember[], on: Day): readonly Asked[] {
  return members.flatMap((member) => commitmentsOf(member, on).map((component) => ({ key: keyOf(member.id, component), member, component })));
}

/** What is still to be said of an answer that was begun. */
export function isIncomplete(check: CheckFields | undefined): boolean {
  return check?.result != null && needsReason(check.result) && check.reason.trim() === "";
}

export interface CheckRecord {
  readonly recordId: string;
  readonly body: CommitmentChecked;
}

/** One record for each member and commitment that was answered. */
export function checkRecords(fields: CommitmentFields, asked: readonly Asked[], { familyId, today }: { readonly familyId: string; readonly today: Day }): readonly CheckRecord[] {
  return asked.flatMap(({ key, member, component }) => {
    const check = fields.checks[key];
    if (check?.result == null) return [];
    return [{ recordId: check.recordId, body: { familyId, personId: member.id, personName: member.name, month: fields.month, component, result: check.result, measured: check.measured, reason: check.reason.trim(), onDay: fields.onDay ?? today } }];
  });
}

/** A kept check again, to put it right. */
export function fieldsOfCheck(body: CommitmentChecked, recordId: string): CommitmentFields {
  return { month: body.month, onDay: body.onDay, checks: { [keyOf(body.personId, body.component)]: { recordId, result: body.result, measured: body.measured, reason: body.reason } } };
}
