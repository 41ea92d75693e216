import type { EndReason, EnrolmentActKind } from "@sinergi/domain/enrolments/end-reasons";
import type { EnrolmentSpan } from "@sinergi/domain/enrolments/enrol-by-hand";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { followFamilies } from "#enrolments/follow-families";
import { lockForChange, readLive } from "#targeting/snapshots.store";

export interface HandEnrolment extends EnrolmentSpan {
  readonly familyId: string;
  readonly personId: string | null;
  readonly programme: string;
  readonly note: string;
}

/** What is kept of an enrolment in the history: its days and words, never a number. */
export interface EnrolmentThen {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note?: string;
  readonly reason?: EndReason;
  readonly personId?: string | null;
}

export interface EnrolmentDone {
  readonly enrolmentId: string;
  readonly familyId: string;
  readonly programme: string;
  readonly act: EnrolmentActKind;
  readonly before: EnrolmentThen | null;
  readonly after: EnrolmentThen | null;
}

export async function recordAct(tx: Scoped, { enrolmentId, familyId, programme, act, before, after }: EnrolmentDone): Promise<void> {
  await tx.run("insert into enrolment_act (family_id, enrolment_id, programme_code, act, before, after, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)", [
    familyId, enrolmentId, programme, act, before && JSON.stringify(before), after && JSON.stringify(after), tx.actor.id, tx.actor.name,
  ]);
}

/** Enrols a family of the live version, or one of its members; the figures follow at once. Answers the enrolment's id. */
export async function insertHandEnrolment(tx: Scoped, wanted: HandEnrolment, today: Day): Promise<string> {
  await lockForChange(tx);
  const { versionId } = await readLive(tx);
  const { familyId, personId, programme, period, activeFrom, activeTo, note } = wanted;
  const { id } = await tx.one<{ id: string }>(
    `insert into enrolment (list_id, programme_code, period, nik, no_kk, name, name_key, birth_date, village_code, active_from, active_to, status, decided_family_id, decided_person_id, decided_by, decided_at, note)
     select null, $3, $4, p.nik, f.no_kk, p.name, p.name_key, p.birth_date, f.village_code, $5, $6, 'AKTIF', f.family_id, $7::bigint, $8, now(), $9
       from family_version f
       left join lateral (select * from person_version p where p.version_id = f.version_id and p.family_id = f.family_id and (p.person_id = $7::bigint or ($7::bigint is null and p.is_head)) order by p.person_id limit 1) p on true
      where f.version_id = $1 and f.family_id = $2 returning id`,
    [versionId, familyId, programme, period, activeFrom, activeTo, personId, tx.actor.name, note],
  );
  await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, person_id, method) values ($1, $2, $3, $4, 'HAND')", [versionId, id, familyId, personId]);
  await recordAct(tx, { enrolmentId: id, familyId, programme, act: "ADDED", before: null, after: { startsOn: activeFrom, endsOn: activeTo, note, personId } });
  await followFamilies(tx, { families: [familyId], programme, period }, today);
  return id;
}

export interface EnrolmentOfFamily {
  readonly enrolmentId: string;
  readonly familyId: string;
  readonly personId: string | null;
  readonly programme: string;
  readonly period: string;
  readonly owner: string;
  readonly unit: string;
  readonly byHand: boolean;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Last day as it was before anybody ended it by hand. */
  readonly listedTo: Day;
  readonly status: "AKTIF" | "KELUAR";
  readonly note: string | null;
  readonly endId: string | null;
  readonly reason: EndReason | null;
}

/** An enrolment that stands, of a family within the reader's scope; else null. */
export async function findEnrolment(tx: Scoped, enrolmentId: string): Promise<EnrolmentOfFamily | null> {
  const { versionId } = await readLive(tx);
  return tx.find<EnrolmentOfFamily & Record<string, unknown>>(
    `select e.id as "enrolmentId", m.family_id as "familyId", m.person_id as "personId", e.programme_code as programme, e.period, p.owner, p.unit, e.list_id is null as "byHand",
            e.active_from as "startsOn", e.active_to as "endsOn", coalesce(e.listed_to, e.active_to) as "listedTo", e.status, e.note, e.end_id as "endId", n.reason
       from enrolment e join enrolment_match m on m.version_id = $2 and m.enrolment_id = e.id join programme p on p.code = e.programme_code
       left join recipient_list l on l.id = e.list_id left join enrolment_end n on n.id = e.end_id
      where e.id = $1 and m.family_id is not null and (e.list_id is null or l.state = 'CURRENT')`,
    [enrolmentId, versionId],
  );
}

/** Other days or words for an enrolment made by hand. */
export async function correctHandEnrolment(tx: Scoped, before: EnrolmentOfFamily, { activeFrom, activeTo, note }: Pick<HandEnrolment, "activeFrom" | "activeTo" | "note">, today: Day): Promise<void> {
  await lockForChange(tx);
  await tx.run("update enrolment set active_from = $2, active_to = $3, note = $4 where id = $1 and list_id is null", [before.enrolmentId, activeFrom, activeTo, note]);
  await recordAct(tx, { ...before, act: "CORRECTED", before: thenOf(before), after: { startsOn: activeFrom, endsOn: activeTo, note } });
  await followFamilies(tx, { families: [before.familyId], programme: before.programme, period: before.period }, today);
}

/** Takes an enrolment made by hand back, as if it had never been; the history keeps what it was. */
export async function removeHandEnrolment(tx: Scoped, before: EnrolmentOfFamily, today: Day): Promise<void> {
  await lockForChange(tx);
  await tx.run("update enrolment_end set undone_at = now() where id = (select end_id from enrolment where id = $1) and undone_at is null", [before.enrolmentId]);
  await tx.run("delete from enrolment_match where enrolment_id = $1", [before.enrolmentId]);
  await tx.run("delete from enrolment where id = $1 and list_id is null", [before.enrolmentId]);
  await recordAct(tx, { ...before, act: "REMOVED", before: thenOf(before), after: null });
  await followFamilies(tx, { families: [before.familyId], programme: before.programme, period: before.period }, today);
}

export function thenOf({ startsOn, endsOn, note, reason, personId }: EnrolmentOfFamily): EnrolmentThen {
  return { startsOn, endsOn, personId, ...(note === null ? {} : { note }), ...(reason === null ? {} : { reason }) };
}

export interface ActListed {
  readonly programme: string;
  readonly act: EnrolmentActKind;
  readonly before: EnrolmentThen | null;
  readonly after: EnrolmentThen | null;
  readonly by: string;
  readonly at: string;
}

/** What people did to a family's enrolments, the last first; empty where the family is outside of the reader's scope. */
export async function listActs(tx: Scoped, familyIds: readonly string[]): Promise<ActListed[]> {
  return tx.rows<ActListed & Record<string, unknown>>(
    `select programme_code as programme, act, before, after, by_name as by, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
       from enrolment_act where family_id = any ($1::bigint[]) order by id desc limit 100`,
    [familyIds],
  );
}
