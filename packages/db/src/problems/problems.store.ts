import { maskNumber } from "@sinergi/domain/people/mask";
import type { ProblemKind, Verdict } from "@sinergi/domain/problems/problem-kinds";
import type { Scoped } from "#access/scoped";
import { IN_FORCE } from "#problems/decisions.store";

export interface KindCount {
  readonly kind: ProblemKind;
  readonly open: number;
  readonly decided: number;
  /** Merges that wait for their second person; they are among the decided. */
  readonly waiting: number;
}

/** Of every kind, how many cases are open and how many are decided, within the reader's scope. Kinds without either are left out. */
export async function countProblems(tx: Scoped): Promise<KindCount[]> {
  return tx.rows<KindCount & Record<string, unknown>>(
    `select kind, sum(open)::int as open, sum(decided)::int as decided, sum(waiting)::int as waiting from (
       select c.kind, count(*) as open, 0 as decided, 0 as waiting from problem_case c where not exists (select from problem_decision d where ${IN_FORCE}) group by c.kind
       union all
       select d.kind, 0, count(*), count(*) filter (where d.subject is not null and d.confirmed_by is null) from problem_decision d where ${SETTLED} group by d.kind
     ) counted group by kind`,
  );
}

/** A decision in force whose case has not come back with other facts. */
const SETTLED = `d.undone_at is null and (d.subject is not null or not exists (select from problem_case c where c.kind = d.kind and c.case_key = d.case_key and c.basis <> d.basis))`;

export type ProblemSort = "weight" | "village" | "head";

export interface ProblemQuery {
  readonly kind: ProblemKind;
  readonly state: "open" | "decided";
  readonly area: string | null;
  readonly programme: string | null;
  readonly sort: ProblemSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface DecisionListed {
  readonly id: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  /** Who proposed it is the reader: a merge is confirmed by somebody else. */
  readonly own: boolean;
  readonly merge: { readonly subject: "PERSON" | "FAMILY"; readonly kept: string } | null;
  readonly confirmedBy: string | null;
}

export interface ProblemListed {
  readonly caseKey: string;
  readonly familyId: string | null;
  readonly headName: string;
  readonly village: string | null;
  readonly basis: string;
  /** What lets a person decide; numbers masked. Its shape is the kind's. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The decision in force; of an open case, one made on facts that have changed since. */
  readonly decision: DecisionListed | null;
}

const DECISION = `case when d.id is not null then json_build_object('id', d.id::text, 'verdict', d.verdict, 'note', d.note, 'by', d.decided_name,
    'at', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'own', d.decided_by = $1,
    'merge', case when d.subject is not null then json_build_object('subject', d.subject, 'kept', d.kept_id::text) end, 'confirmedBy', d.confirmed_name) end as decision`;

/** Where the cases of a list come from: those found now, or those somebody settled (also where the data no longer show them). */
const SOURCE = {
  open: `problem_case c left join problem_decision d on d.kind = c.kind and d.case_key = c.case_key and d.undone_at is null
         where not exists (select from problem_decision d where ${IN_FORCE})`,
  decided: `(select d.* from problem_decision d where ${SETTLED}) c join problem_decision d on d.id = c.id where true`,
} as const;

const SORT_SQL: Readonly<Record<ProblemSort, string>> = { weight: "%", village: "c.village_code", head: 'c.head_name collate "C"' };

/** One page of the cases of a kind within the reader's scope. */
export async function listProblems(tx: Scoped, query: ProblemQuery): Promise<{ total: number; rows: ProblemListed[] }> {
  const values: unknown[] = [tx.actor.id, query.kind, query.area, query.programme];
  const from = `from ${SOURCE[query.state]} and c.kind = $2 and ($3::text is null or c.village_code = $3 or c.village_code like $3 || '.%')
    and ($4::text is null or c.facts -> 'programmes' ? $4)`;
  const { total } = await tx.one<{ total: string }>(`select count(*) as total, $1::text as reader ${from}`, values);
  const direction = query.descending ? "desc" : "asc";
  const weight = query.state === "open" ? "c.weight" : "c.decided_at";
  const rows = await tx.rows<ProblemListed & Record<string, unknown>>(
    `select c.case_key as "caseKey", c.family_id as "familyId", c.head_name as "headName", c.village_code as village, c.basis, c.facts, ${DECISION} ${from}
      order by ${SORT_SQL[query.sort].replace("%", weight)} ${direction} nulls last, c.case_key limit $5 offset $6`,
    [...values, query.pageSize, (query.page - 1) * query.pageSize],
  );
  return { total: Number(total), rows: rows.map((row) => ({ ...row, facts: maskedFacts(tx, row.facts) })) };
}

/** Facts hold sealed numbers as hex; nobody sees more of them than the first six digits. */
function maskedFacts(tx: Scoped, facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, maskedFact(tx, key, value)]));
}

function maskedFact(tx: Scoped, key: string, value: unknown): unknown {
  if ((key === "nik" || key === "noKk") && typeof value === "string") return maskNumber(tx.db.numbers.open(Buffer.from(value, "hex")));
  if (Array.isArray(value)) return value.map((item) => maskedFact(tx, "", item));
  return isRecord(value) ? maskedFacts(tx, value) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Active recipients that match no family, and families of deciles 1-4 without any help, within the reader's scope: lists of their own. */
export async function countElsewhere(tx: Scoped, deciles: readonly number[]): Promise<{ readonly unlisted: number; readonly withoutAid: number }> {
  return tx.one<{ unlisted: number; withoutAid: number }>(
    `select (select count(*) from enrolment_match m join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id
              where m.version_id = s.version_id and m.method = 'UNLISTED' and e.status = 'AKTIF' and s.on_day between e.active_from and e.active_to
                and (e.list_id is null or l.state = 'CURRENT'))::int as unlisted,
            (select count(*) from family_state f where f.snapshot_id = 1 and f.decile = any ($1::int[]) and f.received not like '%1%')::int as "withoutAid"
       from snapshot s where s.id = 1`,
    [deciles],
  );
}
