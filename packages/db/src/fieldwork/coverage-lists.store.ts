import type { ToldState } from "@sinergi/domain/fieldwork/coverage-facts";
import type { Month } from "@sinergi/domain/fieldwork/coverage-months";
import type { AidProblem, Commitment, CommitmentResult, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Standing } from "#payments/standings.store";
import { CHECKED, MONTHS, NOT_FOUND, OWNED, SEEN, windowOf, type Window } from "#fieldwork/coverage.store";
import { spanOf, TOLD_LINES } from "#fieldwork/receipts-told.store";
import type { Scoped } from "#access/scoped";

/** A line behind a number of Cakupan lapangan. */
export interface CoverageLine {
  readonly familyId: string;
  readonly person: string | null;
  readonly facilitator: string | null;
  readonly on: string | null;
  readonly outcome: VisitOutcome | null;
  readonly problem: AidProblem | null;
  readonly amountIdr: number | null;
  readonly note: string;
}
type Found = CoverageLine & Record<string, unknown>;

const NONE = { person: "null::text", facilitator: "null::text", on: "null::date", outcome: "null::text", problem: "null::text", amountIdr: "null::float8", note: "''" };
function columns(family: string, given: Partial<typeof NONE>): string {
  return [`${family} as "familyId"`, ...Object.entries({ ...NONE, ...given }).map(([name, expression]) => `${expression} as "${name}"`)].join(", ");
}
const inArea = (column: string, parameter: string): string => `(${parameter}::text is null or ${column} = ${parameter} or ${column} like ${parameter} || '.%')`;

const REACH_CONDITION = { ASSIGNED: "true", VISITED: "s.family_id is not null", NOT_VISITED: "s.family_id is null", MET: "s.met" } as const;

/** Families assigned in a month by whether they were visited, with the last visit up to its end and who has them. */
export async function listReach(system: Scoped, { state, month, area }: { readonly state: keyof typeof REACH_CONDITION; readonly month: Month; readonly area: string | null }): Promise<CoverageLine[]> {
  return system.rows<Found>(
    `with ${MONTHS}, ${OWNED}, ${SEEN}
     select ${columns("o.family_id", { facilitator: "coalesce(l.user_name, o.name)", on: "l.on_day", outcome: "l.outcome" })}
       from (select distinct on (w.family_id) w.family_id, w.village_code, f.name from owned w left join facilitator f on f.user_id = w.user_id order by w.family_id, w.user_id) o
       left join seen s on s.family_id = o.family_id
       left join lateral (select v.on_day, v.outcome, v.user_name from visit v join months m on v.on_day <= m.last
         where v.family_id = o.family_id and v.amended_by is null and v.voided_at is null order by v.on_day desc, v.received_at desc, v.id limit 1) l on true
      where ${REACH_CONDITION[state]} and ${inArea("o.village_code", "$2")}`,
    [[month], area],
  );
}

/** Families met in none of the months, by what was found the last time. */
export async function listNotFound(system: Scoped, { outcome, months, today, area }: Window & { readonly outcome: VisitOutcome; readonly area: string | null }): Promise<CoverageLine[]> {
  return system.rows<Found>(
    `with ${NOT_FOUND}
     select ${columns("n.family_id", { facilitator: "n.user_name", on: "n.on_day", outcome: "n.outcome" })} from not_found n join family_state s on s.snapshot_id = 1 and s.family_id = n.family_id
      where n.outcome = $3 and ${inArea("s.village_code", "$4")}`,
    [...windowOf(months, today), outcome, area],
  );
}

export async function listTold(system: Scoped, { id }: Standing, { state, programme, period, tranche, area }: { readonly state: ToldState; readonly programme: string; readonly period: string; readonly tranche: number; readonly area: string | null }): Promise<CoverageLine[]> {
  return system.rows<Found>(
    `with ${await spanOf(system, [programme], period)}, ${TOLD_LINES} select ${columns("t.family_id", { facilitator: "t.user_name", on: "t.on_day", problem: "t.problem", amountIdr: "t.amount_idr::float8" })} from told t
      where t.tranche = $4 and t.state = $5 and ${inArea("t.village_code", "$6")}`,
    [[id], [programme], period, tranche, state, area],
  );
}

/** Persons by what became of a commitment in a month. */
export async function listKept(system: Scoped, { month, component, result, area }: { readonly month: Month; readonly component: Commitment; readonly result: CommitmentResult; readonly area: string | null }): Promise<CoverageLine[]> {
  return system.rows<Found>(
    `with ${CHECKED} select ${columns("c.family_id", { person: "c.person_name", facilitator: "c.user_name", on: "c.on_day", note: "c.reason" })}
       from checked c join family_state s on s.snapshot_id = 1 and s.family_id = c.family_id where c.component = $2 and c.result = $3 and ${inArea("s.village_code", "$4")}`,
    [[month], component, result, area],
  );
}

export interface LinePlace {
  /** Place of its line in the list, from 1. */
  readonly at: string;
  readonly familyId: string;
  readonly headName: string;
  readonly village: string;
  readonly district: string;
  readonly decile: number | null;
}
interface Asked {
  readonly familyIds: readonly string[];
  readonly days: readonly (string | null)[];
  readonly text: string;
  readonly sort: "village" | "head" | "day";
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}
const SORTS = { village: "f.village_code", head: 'f.head_name collate "C"', day: "i.day" } as const;

/** Of lines of families those whose family the reader may see: how many, and a page of them. */
export async function placeLines(tx: Scoped, { familyIds, days, text, sort, descending, page, pageSize }: Asked): Promise<{ readonly inScope: number; readonly rows: readonly LinePlace[] }> {
  const from = `from unnest($1::bigint[], $2::date[]) with ordinality as i(family_id, day, at) join family_version f on f.version_id = (select version_id from snapshot where id = 1) and f.family_id = i.family_id
    where ($3 = '' or position($3 in upper(f.head_name)) > 0)`;
  const values = [familyIds, days, text.toUpperCase()];
  const { count } = await tx.one<{ count: string }>(`select count(*) as count ${from}`, values);
  const rows = await tx.rows<LinePlace & Record<string, unknown>>(
    `select i.at, f.family_id as "familyId", f.head_name as "headName", v.name as village, d.name as district, f.decile
       ${from.replace("where ($3", "join area v on v.code = f.village_code join area d on d.code = v.parent_code where ($3")}
      order by ${SORTS[sort]} ${descending ? "desc" : "asc"} nulls last, f.family_id, i.at limit $4 offset $5`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  return { inScope: Number(count), rows };
}
