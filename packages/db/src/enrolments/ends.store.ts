import type { EnrolmentEndWanted } from "@sinergi/domain/enrolments/end-enrolment";
import { dayBefore, type Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { followFamilies } from "#enrolments/follow-families";
import { recordAct, thenOf, type EnrolmentOfFamily } from "#enrolments/hand-enrolments.store";
import { lockForChange, readLive } from "#targeting/snapshots.store";

/** Ends by hand that hold against a row of a list: `endAgainst` of the domain, as SQL over `e` enrolment and `n` enrolment_end. */
export const HOLDS = "e.status = 'AKTIF' and coalesce(e.listed_to, e.active_to) >= n.ended_on and e.active_from <= n.ended_on";

/**
 * Ends an enrolment, and every other row that says the same family, or person, receives the same programme; the figures follow at
 * once. One that was ended already gets the new day and reason.
 */
export async function saveEnd(tx: Scoped, enrolment: EnrolmentOfFamily, { endedOn, reason, note }: EnrolmentEndWanted, today: Day): Promise<void> {
  await lockForChange(tx);
  const { programme, period, familyId } = enrolment;
  if (enrolment.endId !== null) await liftEnd(tx, enrolment.endId);
  const personId = enrolment.unit === "INDIVIDUAL" ? enrolment.personId : null;
  const { id } = await tx.one<{ id: string }>(
    "insert into enrolment_end (programme_code, period, family_id, person_id, ended_on, reason, note, ended_by, ended_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id",
    [programme, period, familyId, personId, endedOn, reason, note, tx.actor.id, tx.actor.name],
  );
  await applyEnds(tx, { programme, period, endId: id });
  await recordAct(tx, { ...enrolment, act: "ENDED", before: thenOf(enrolment), after: { startsOn: enrolment.startsOn, endsOn: dayBefore(endedOn), reason, note } });
  await followFamilies(tx, { families: [familyId], programme, period }, today);
}

/** Takes the word back that an enrolment ended; what the list says holds again. */
export async function undoEnd(tx: Scoped, enrolment: EnrolmentOfFamily & { readonly endId: string }, today: Day): Promise<void> {
  await lockForChange(tx);
  await liftEnd(tx, enrolment.endId);
  await recordAct(tx, { ...enrolment, act: "END_UNDONE", before: thenOf(enrolment), after: { startsOn: enrolment.startsOn, endsOn: enrolment.listedTo } });
  await followFamilies(tx, { families: [enrolment.familyId], programme: enrolment.programme, period: enrolment.period }, today);
}

async function liftEnd(tx: Scoped, endId: string): Promise<void> {
  await tx.run("update enrolment_end set undone_at = now() where id = $1 and undone_at is null", [endId]);
  await tx.run("update enrolment set active_to = listed_to, listed_to = null, end_id = null where end_id = $1", [endId]);
}

export interface EndsApplied {
  readonly programme: string;
  readonly period: string;
  /** One end alone; null: all that stand, on rows that have none yet. */
  readonly endId: string | null;
}

/** Lets ends by hand hold on the rows of the lists that stand, as matched to the live version. Rows of a list admitted anew are left alone. */
export async function applyEnds(tx: Scoped, { programme, period, endId }: EndsApplied): Promise<void> {
  const { versionId } = await readLive(tx);
  await tx.run(
    `update enrolment e set listed_to = e.active_to, active_to = n.ended_on - 1, end_id = n.id
       from enrolment_end n join enrolment_match m on m.version_id = $1
      where n.programme_code = $2 and n.period = $3 and n.undone_at is null and ($4::bigint is null or n.id = $4)
        and e.programme_code = n.programme_code and e.period = n.period and e.end_id is null and m.enrolment_id = e.id and m.family_id = n.family_id
        and (n.person_id is null or m.person_id is null or m.person_id = n.person_id)
        and (e.list_id is null or exists (select from recipient_list l where l.id = e.list_id and l.state = 'CURRENT')) and ${HOLDS}`,
    [versionId, programme, period, endId],
  );
}
