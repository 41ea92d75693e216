import type { MergeStated } from "@sinergi/domain/problems/decide-problem";
import type { ProblemKind, Verdict } from "@sinergi/domain/problems/problem-kinds";
import type { Scoped } from "#access/scoped";

/** A case as a decision needs it. */
export interface CaseFound {
  readonly kind: ProblemKind;
  readonly caseKey: string;
  readonly basis: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** True while a decision on exactly these facts is in force. */
  readonly decided: boolean;
}

/**
 * A decision `d` that settles a case `c`: on the facts as they are. A statement that two records are one holds until it is taken
 * back, whatever else changes about them.
 */
export const IN_FORCE = "d.kind = c.kind and d.case_key = c.case_key and d.undone_at is null and (d.basis = c.basis or d.subject is not null)";

/** The case within the reader's scope; null where there is none. */
export async function findCase(tx: Scoped, { kind, caseKey }: { readonly kind: ProblemKind; readonly caseKey: string }): Promise<CaseFound | null> {
  return tx.find<CaseFound & Record<string, unknown>>(
    `select c.kind, c.case_key as "caseKey", c.basis, c.facts,
            exists (select from problem_decision d where ${IN_FORCE}) as decided
       from problem_case c where c.kind = $1 and c.case_key = $2`,
    [kind, caseKey],
  );
}

export interface NewDecision {
  readonly kind: ProblemKind;
  readonly caseKey: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly merge: MergeStated | null;
}

/** Writes a decision down. One on older facts gives way to it; a merge waits for its second person. */
export async function insertDecision(tx: Scoped, { kind, caseKey, verdict, note, merge }: NewDecision): Promise<string> {
  await tx.run("update problem_decision set undone_at = now(), undone_by = 'facts' where kind = $1 and case_key = $2 and undone_at is null and subject is null", [kind, caseKey]);
  const { id } = await tx.one<{ id: string }>(
    `insert into problem_decision (kind, case_key, family_id, other_family_id, village_code, head_name, facts, basis, verdict, note, subject, alias_id, kept_id, decided_by, decided_name)
     select kind, case_key, family_id, other_family_id, village_code, head_name, facts, basis, $3, $4, $5, $6, $7, $8, $9 from problem_case where kind = $1 and case_key = $2 returning id`,
    [kind, caseKey, verdict, note, merge?.subject ?? null, merge?.aliasId ?? null, merge?.keptId ?? null, tx.actor.id, tx.actor.name],
  );
  return id;
}

export interface DecisionFound {
  readonly id: string;
  readonly kind: ProblemKind;
  readonly caseKey: string;
  readonly verdict: Verdict;
  readonly decidedBy: string;
  readonly confirmedBy: string | null;
  readonly merge: MergeStated | null;
}

/** A decision in force within the reader's scope; null where there is none. */
export async function findDecision(tx: Scoped, id: string): Promise<DecisionFound | null> {
  return tx.find<DecisionFound & Record<string, unknown>>(
    `select id, kind, case_key as "caseKey", verdict, decided_by as "decidedBy", confirmed_by as "confirmedBy",
            case when subject is not null then json_build_object('subject', subject, 'aliasId', alias_id::text, 'keptId', kept_id::text) end as merge
       from problem_decision where id = $1 and undone_at is null`,
    [id],
  );
}

/** The second person's word on a merge. False where it has one already. */
export async function confirmDecision(tx: Scoped, id: string): Promise<boolean> {
  return (await tx.run("update problem_decision set confirmed_by = $2, confirmed_name = $3, confirmed_at = now() where id = $1 and undone_at is null and subject is not null and confirmed_by is null", [
    id, tx.actor.id, tx.actor.name,
  ])) === 1;
}

/** Takes a decision back; the case is open again. False where it was taken back already. */
export async function undoDecision(tx: Scoped, id: string): Promise<boolean> {
  return (await tx.run("update problem_decision set undone_at = now(), undone_by = $2 where id = $1 and undone_at is null", [id, tx.actor.id])) === 1;
}
