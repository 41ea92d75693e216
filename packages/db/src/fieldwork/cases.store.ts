import type { CaseAct } from "@sinergi/domain/fieldwork/move-case";
import type { CaseCategory, CaseState, RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import type { Logged } from "#fieldwork/sessions.store";

export interface CaseRow {
  readonly id: string;
  readonly number: number;
  readonly familyId: string;
  /** Null where the reader does not see the family today, or the data in use do not have it. */
  readonly headName: string | null;
  readonly villageCode: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly userId: string;
  readonly userName: string;
  readonly category: CaseCategory;
  readonly restricted: boolean;
  readonly text: string;
  readonly state: CaseState;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly outcome: string;
  readonly flags: readonly RecordFlag[];
  readonly revision: number;
  readonly notes: number;
  /** Day of the last line. */
  readonly lastOn: Day | null;
}
type CaseData = CaseRow & Record<string, unknown>;

const LIVE = "(select version_id from snapshot where id = 1)";
/** The rows themselves say who sees a case: nothing here has to. */
const AMONG = `field_case c left join family_version f on f.version_id = ${LIVE} and f.family_id = c.family_id left join person_version p on p.version_id = ${LIVE} and p.person_id = c.person_id`;
const CASE = `select c.id, c.number, c.family_id as "familyId", f.head_name as "headName", c.village_code as "villageCode", c.person_id as "personId", p.name as "personName", c.user_id as "userId", c.user_name as "userName",
  c.category, c.restricted, c.text, c.state, c.opened_on as "openedOn", c.closed_on as "closedOn", c.outcome, c.flags, c.revision,
  (select count(*)::int from case_note n where n.case_id = c.id) as notes, (select max(n.on_day) from case_note n where n.case_id = c.id) as "lastOn"
  from ${AMONG}`;

export type CaseSketch = Pick<CaseRow, "id" | "number" | "headName" | "personName" | "userName" | "villageCode" | "category" | "restricted" | "text" | "state" | "openedOn" | "lastOn">;

/** All cases the reader sees, as far as looking for one needs it. */
export function listCaseSketches(tx: Scoped): Promise<CaseSketch[]> {
  return tx.rows<CaseSketch & Record<string, unknown>>(
    `select c.id, c.number, f.head_name as "headName", p.name as "personName", c.user_name as "userName", c.village_code as "villageCode", c.category, c.restricted, c.text, c.state, c.opened_on as "openedOn", n.last_on as "lastOn"
       from ${AMONG} left join (select case_id, max(on_day) as last_on from case_note group by case_id) n on n.case_id = c.id`,
  );
}

/** These cases, as far as the reader sees them, in the order they are asked in. */
export async function listCasesOfIds(tx: Scoped, ids: readonly string[]): Promise<CaseRow[]> {
  return ids.length === 0 ? [] : tx.rows<CaseData>(`${CASE} where c.id = any ($1::uuid[]) order by array_position($1::uuid[], c.id)`, [ids]);
}

export function findCase(tx: Scoped, id: string): Promise<CaseRow | null> {
  return tx.find<CaseData>(`${CASE} where c.id = $1`, [id]);
}

/** The same, and nobody else moves it until the transaction ends. A case the caller may not see is none. */
export async function lockCase(tx: Scoped, id: string): Promise<CaseRow | null> {
  if ((await tx.find("select 1 from field_case where id = $1 for update", [id])) === null) return null;
  return findCase(tx, id);
}

export interface NewCase extends Logged, Pick<CaseRow, "familyId" | "villageCode" | "personId" | "category" | "restricted" | "text" | "openedOn"> {}

/** By the system: whoever hands a record over for another must be able to, and see no more of it afterwards. */
export async function insertCase(system: Scoped, it: NewCase): Promise<void> {
  await system.run(
    "insert into field_case (id, family_id, village_code, person_id, user_id, user_name, category, restricted, text, opened_on, flags) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    [it.id, it.familyId, it.villageCode, it.personId, it.userId, it.userName, it.category, it.restricted, it.text, it.openedOn, it.flags],
  );
}

/** Another case of the family of this category that is not closed, opened by the same person on the same day. */
export function findTwinCase(tx: Scoped, id: string, it: Pick<NewCase, "familyId" | "category" | "openedOn" | "userId">): Promise<string | null> {
  return tx.derive(async (system) =>
    (await system.find<{ id: string }>("select id from field_case where family_id = $2 and category = $3 and opened_on = $4 and user_id = $5 and id <> $1 and state <> 'CLOSED' limit 1", [id, it.familyId, it.category, it.openedOn, it.userId]))?.id ?? null,
  );
}

export interface CaseStep {
  readonly id: string;
  readonly act: CaseAct;
  readonly text: string;
  readonly onDay: Day;
  readonly byId: string;
  readonly byName: string;
}

/** Writes a line and leaves the case where the act brought it. */
export async function addCaseNote(tx: Scoped, caseId: string, it: CaseStep): Promise<void> {
  await tx.run("insert into case_note (id, case_id, text, act, on_day, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7)", [it.id, caseId, it.text, it.act, it.onDay, it.byId, it.byName]);
}

export async function writeCaseState(tx: Scoped, id: string, { state, on, outcome }: { readonly state: CaseState; readonly on: Day; readonly outcome: string }): Promise<void> {
  await tx.run(
    `update field_case set state = $2, closed_on = case when $2 = 'CLOSED' then $3::date end, outcome = case when $2 = 'CLOSED' then $4 when state = 'CLOSED' then '' else outcome end, revision = revision + 1 where id = $1`,
    [id, state, on, outcome],
  );
}

export interface CaseNoteRow extends CaseStep {
  readonly at: string;
}

export function listCaseNotes(tx: Scoped, caseId: string): Promise<CaseNoteRow[]> {
  return tx.rows<CaseNoteRow & Record<string, unknown>>(
    `select id, act, text, on_day as "onDay", by_id as "byId", by_name as "byName", to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from case_note where case_id = $1 order by received_at, id`,
    [caseId],
  );
}

/** Cases a facilitator opened that are not closed, for his phone: without a word of what they are about but their kind. */
export function listOwnOpenCases(tx: Scoped, userId: string): Promise<Pick<CaseRow, "id" | "number" | "familyId" | "category" | "restricted" | "state" | "openedOn">[]> {
  return tx.rows(`select id, number, family_id as "familyId", category, restricted, state, opened_on as "openedOn" from field_case where user_id = $1 and state <> 'CLOSED' order by opened_on desc, number desc limit 200`, [userId]);
}
