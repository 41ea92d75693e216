import { periodOf, type Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { applyEnds } from "#enrolments/ends.store";
import { dropStage, stageOf } from "#imports/stage-families";
import { ensureMatched, honourEnrolmentLinks } from "#programmes/match-enrolments";
import { followChange, lockForChange, noteChange, readLive } from "#targeting/snapshots.store";

export interface CommitRecipients {
  readonly importId: string;
  readonly programme: string;
  readonly period: string;
  readonly add: boolean;
  readonly today: Day;
  /** The version the check matched recipients to: its matches are taken over while that version stands. */
  readonly basedOn: number | null;
}

/** Makes the staged rows the programme's list of the period; the list before is kept and can come back. */
export async function commitRecipients(tx: Scoped, input: CommitRecipients): Promise<{ readonly listId: number }> {
  const stage = stageOf(input.importId);
  await lockForChange(tx);
  const { id: listId } = await tx.one<{ id: number }>(
    "insert into recipient_list (programme_code, period, import_id, added, state) values ($1, $2, $3, $4, 'CURRENT') returning id",
    [input.programme, input.period, input.importId, input.add],
  );
  const replaced = input.add ? [] : await tx.rows<{ id: number }>(
    "update recipient_list set state = 'REPLACED', replaced_by = $3 where programme_code = $1 and period = $2 and state = 'CURRENT' and id <> $3 returning id",
    [input.programme, input.period, listId],
  );
  await tx.run(
    `insert into enrolment (list_id, programme_code, period, row, nik, no_kk, name, name_key, birth_date, village_code, active_from, active_to, amount_idr, status, extra)
     select $1, $2, $3, row, nik, no_kk, name, name_key, birth_date, village_code, active_from, active_to, amount_idr, status, extra from ${stage.rows} order by row`,
    [listId, input.programme, input.period],
  );
  const { versionId } = await readLive(tx);
  if (versionId !== null && versionId === input.basedOn) {
    await tx.run(
      `insert into enrolment_match (version_id, enrolment_id, family_id, person_id, method)
       select $1, e.id, m.family_id, m.person_id, coalesce(m.method, 'UNLISTED') from enrolment e join ${stage.families} m on m.row = e.row where e.list_id = $2`,
      [versionId, listId],
    );
    await honourEnrolmentLinks(tx, versionId);
    await tx.run("insert into list_matched (version_id, list_id) values ($1, $2)", [versionId, listId]);
  }
  await followLists(tx, { lists: [listId, ...replaced.map((list) => list.id)], programme: input.programme, period: input.period }, input.today);
  await dropStage(tx, stage);
  await appendAudit(tx, { action: "recipients.committed", entity: "recipient_list", entityId: String(listId), detail: { programme: input.programme, period: input.period, added: input.add } });
  return { listId };
}

/** Takes a list back; the lists it replaced stand again. False where it did not stand. */
export async function withdrawList(tx: Scoped, listId: number, today: Day): Promise<boolean> {
  await lockForChange(tx);
  const taken = await tx.find<{ programme: string; period: string }>("update recipient_list set state = 'WITHDRAWN' where id = $1 and state = 'CURRENT' returning programme_code as programme, period", [listId]);
  if (!taken) return false;
  const back = await tx.rows<{ id: number }>("update recipient_list set state = 'CURRENT', replaced_by = null where replaced_by = $1 and state = 'REPLACED' returning id", [listId]);
  await followLists(tx, { lists: [listId, ...back.map((list) => list.id)], ...taken }, today);
  return true;
}

interface ListsMoved {
  readonly lists: readonly number[];
  readonly programme: string;
  readonly period: string;
}

/** Matches the lists to the live version, lets ends by hand hold and moves the figures of the families they name. */
async function followLists(tx: Scoped, { lists, programme, period }: ListsMoved, today: Day): Promise<void> {
  const { versionId, on } = await readLive(tx);
  if (versionId !== null) await ensureMatched(tx, versionId);
  // What people ended by hand stays ended, unless the list itself says otherwise.
  await applyEnds(tx, { programme, period, endId: null });
  // Nobody on the list of another year is active today: no figure of today can move.
  if (on === today && period !== periodOf(today)) {
    await noteChange(tx);
    return;
  }
  await tx.run("drop table if exists pg_temp.touched");
  await tx.run(
    `create temporary table touched on commit drop as
     select distinct m.family_id from enrolment_match m join enrolment e on e.id = m.enrolment_id
      where m.version_id = $1::int and e.list_id = any ($2::int[]) and m.family_id is not null`,
    [versionId, lists],
  );
  await tx.run("alter table pg_temp.touched add primary key (family_id)");
  await tx.run("analyze pg_temp.touched");
  await followChange(tx, { receiptsOf: [programme] }, today);
}
