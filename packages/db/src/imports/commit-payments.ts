import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { dropStage, stageOf } from "#imports/stage-families";
import { takeOverMatches } from "#payments/match-payments";
import { lockForChange, noteChange, readLive } from "#targeting/snapshots.store";

export interface CommitPayments {
  readonly importId: string;
  readonly programme: string;
  readonly period: string;
  readonly tranche: number;
  readonly add: boolean;
  /** The version the check matched payments to: its matches are taken over while that version stands. */
  readonly basedOn: number | null;
}

/** Makes the staged rows the payment list of a tranche; the list before is kept and can come back. No figure of targeting moves. */
export async function commitPayments(tx: Scoped, { importId, programme, period, tranche, add, basedOn }: CommitPayments): Promise<{ readonly listId: number }> {
  const stage = stageOf(importId);
  await lockForChange(tx);
  const { id: listId } = await tx.one<{ id: number }>(
    "insert into payment_list (programme_code, period, tranche, import_id, added, state) values ($1, $2, $3, $4, $5, 'CURRENT') returning id",
    [programme, period, tranche, importId, add],
  );
  if (!add) {
    await tx.run(
      "update payment_list set state = 'REPLACED', replaced_by = $4 where programme_code = $1 and period = $2 and tranche = $3 and state = 'CURRENT' and id <> $4",
      [programme, period, tranche, listId],
    );
  }
  await tx.run(
    `insert into payment (list_id, row, nik, no_kk, name, name_key, birth_date, village_code, amount_idr, paid_on, channel, status, extra)
     select $1, row, nik, no_kk, name, name_key, birth_date, village_code, amount_idr, paid_on, channel, status, extra from ${stage.rows} order by row`,
    [listId],
  );
  const { versionId } = await readLive(tx);
  if (versionId !== null && versionId === basedOn) {
    await tx.run(
      `insert into payment_match (version_id, payment_id, family_id, person_id, method)
       select $1, p.id, m.family_id, m.person_id, coalesce(m.method, 'UNLISTED') from payment p join ${stage.families} m on m.row = p.row where p.list_id = $2`,
      [versionId, listId],
    );
    await takeOverMatches(tx, versionId, [listId]);
  }
  await noteChange(tx);
  await dropStage(tx, stage);
  await appendAudit(tx, { action: "payments.committed", entity: "payment_list", entityId: String(listId), detail: { programme, period, tranche, added: add } });
  return { listId };
}

/** Takes a list back; the lists it replaced stand again. False where it did not stand. */
export async function withdrawPayments(tx: Scoped, listId: number): Promise<boolean> {
  await lockForChange(tx);
  if ((await tx.run("update payment_list set state = 'WITHDRAWN' where id = $1 and state = 'CURRENT'", [listId])) === 0) return false;
  await tx.run("update payment_list set state = 'CURRENT', replaced_by = null where replaced_by = $1 and state = 'REPLACED'", [listId]);
  await noteChange(tx);
  return true;
}
