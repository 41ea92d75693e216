import type { GraduationState } from "@sinergi/domain/fieldwork/decide-graduation";
import type { GraduationProposed } from "@sinergi/domain/fieldwork/graduation-proposed.schema";
import type { GraduationKind, RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import { PKH } from "@sinergi/domain/payments/pkh-components.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import type { Logged } from "#fieldwork/sessions.store";

/** The enrolment a graduation is about, where one stands. */
export interface EnrolmentToEnd {
  readonly id: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Ended by hand. */
  readonly ended: boolean;
}

export interface GraduationRow {
  readonly id: string;
  readonly familyId: string;
  readonly headName: string | null;
  readonly villageCode: string;
  readonly decile: number | null;
  readonly userId: string;
  readonly userName: string;
  readonly kind: GraduationKind;
  readonly reason: string;
  readonly note: string;
  readonly onDay: Day;
  readonly state: GraduationState;
  readonly decidedBy: string | null;
  readonly decidedName: string | null;
  readonly decidedOn: Day | null;
  readonly decisionNote: string;
  readonly flags: readonly RecordFlag[];
  readonly enrolment: EnrolmentToEnd | null;
}
type GraduationData = GraduationRow & Record<string, unknown>;

const LIVE = "(select version_id from snapshot where id = 1)";
const ENROLMENT = `(select json_build_object('id', e.id::text, 'startsOn', e.active_from, 'endsOn', e.active_to, 'ended', e.end_id is not null)
    from enrolment_match m join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id
   where m.version_id = ${LIVE} and m.family_id = g.family_id and e.programme_code = '${PKH}' and e.status = 'AKTIF' and (e.list_id is null or l.state = 'CURRENT') order by e.period desc, e.id desc limit 1)`;
const GRADUATION = `select g.id, g.family_id as "familyId", f.head_name as "headName", g.village_code as "villageCode", f.decile::int as decile, g.user_id as "userId", g.user_name as "userName", g.kind, g.reason, g.note,
  g.on_day as "onDay", g.state, g.decided_by as "decidedBy", g.decided_name as "decidedName", g.decided_on as "decidedOn", g.decision_note as "decisionNote", g.flags, ${ENROLMENT} as enrolment
  from graduation g left join family_version f on f.version_id = ${LIVE} and f.family_id = g.family_id`;

export type GraduationSketch = Pick<GraduationRow, "id" | "headName" | "villageCode" | "userName" | "kind" | "note" | "onDay" | "state"> & { readonly isRunning: boolean };

/** All proposals the reader's scope holds, as far as looking for one needs it; of the approved ones also whether the enrolment still runs. */
export function listGraduationSketches(tx: Scoped): Promise<GraduationSketch[]> {
  return tx.rows<GraduationSketch & Record<string, unknown>>(
    `select g.id, f.head_name as "headName", g.village_code as "villageCode", g.user_name as "userName", g.kind, g.note, g.on_day as "onDay", g.state,
       case when g.state = 'APPROVED' then coalesce(${ENROLMENT} ->> 'ended' = 'false', false) else false end as "isRunning"
       from graduation g left join family_version f on f.version_id = ${LIVE} and f.family_id = g.family_id`,
  );
}

/** These proposals, as far as the reader's scope holds them, in the order they are asked in. */
export async function listGraduationsOfIds(tx: Scoped, ids: readonly string[]): Promise<GraduationRow[]> {
  return ids.length === 0 ? [] : tx.rows<GraduationData>(`${GRADUATION} where g.id = any ($1::uuid[]) order by array_position($1::uuid[], g.id)`, [ids]);
}

export async function lockGraduation(tx: Scoped, id: string): Promise<GraduationRow | null> {
  if ((await tx.find("select 1 from graduation where id = $1 for update", [id])) === null) return null;
  return tx.find<GraduationData>(`${GRADUATION} where g.id = $1`, [id]);
}

/** A proposal for the family that waits or was approved, whoever made it. */
export function findTwinGraduation(tx: Scoped, id: string, familyId: string): Promise<string | null> {
  return tx.derive(async (system) => (await system.find<{ id: string }>("select id from graduation where family_id = $2 and id <> $1 and state in ('PROPOSED', 'APPROVED') limit 1", [id, familyId]))?.id ?? null);
}

export async function insertGraduation(tx: Scoped, { id, userId, userName, flags }: Logged, it: GraduationProposed & { readonly villageCode: string }): Promise<void> {
  await tx.run(
    "insert into graduation (id, family_id, village_code, user_id, user_name, kind, reason, note, on_day, flags) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    [id, it.familyId, it.villageCode, userId, userName, it.kind, it.reason, it.note, it.onDay, flags],
  );
}

/** Who decided, when and why; an undone or withdrawn decision is nobody's. */
export async function writeGraduation(tx: Scoped, id: string, { state, on, note }: { readonly state: GraduationState; readonly on: Day; readonly note: string }): Promise<void> {
  const decided = state === "APPROVED" || state === "REFUSED";
  await tx.run("update graduation set state = $2, decided_by = $3, decided_name = $4, decided_on = $5, decision_note = $6 where id = $1", [id, state, decided ? tx.actor.id : null, decided ? tx.actor.name : null, decided ? on : null, note]);
}
