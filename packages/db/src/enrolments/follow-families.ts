import { periodOf, type Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { followChange, noteChange, readLive } from "#targeting/snapshots.store";

export interface FamiliesChanged {
  readonly families: readonly string[];
  readonly programme: string;
  readonly period: string;
}

/** Moves the figures of families whose enrolment in a programme changed, in the transaction of the change. The caller holds the lock for changes. */
export async function followFamilies(tx: Scoped, { families, programme, period }: FamiliesChanged, today: Day): Promise<void> {
  const { on } = await readLive(tx);
  // Nobody enrolled in another year is active today: no figure of today can move.
  if (on === today && period !== periodOf(today)) {
    await noteChange(tx);
    return;
  }
  await tx.run("drop table if exists pg_temp.touched");
  await tx.run("create temporary table touched (family_id bigint primary key) on commit drop");
  await tx.run("insert into touched select distinct unnest($1::bigint[])", [families]);
  await followChange(tx, { receiptsOf: [programme] }, today);
}
