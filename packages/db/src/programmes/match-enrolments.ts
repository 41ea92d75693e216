import type { Scoped } from "#access/scoped";
import { honourLinks, matchSteps, type MatchedRows } from "#programmes/match-rows";

const ENROLMENTS: MatchedRows = { rows: "enrolment", matches: "enrolment_match", id: "enrolment_id" };

/**
 * Finds the family of every recipient of the current lists in a version, in the contract's order: NIK, No. KK, then
 * name + birth date + village where exactly one family fits, then what a person decided, else unlisted. Lists matched
 * to the version before are left alone. What was enrolled by hand belongs to the family it was made for, wherever the version has it.
 */
export async function ensureMatched(tx: Scoped, versionId: number): Promise<void> {
  const pending = await tx.rows<{ id: number }>(
    `select l.id from recipient_list l where l.state = 'CURRENT'
        and not exists (select from list_matched m where m.version_id = $1 and m.list_id = l.id)`,
    [versionId],
  );
  const byHand = await tx.rows<{ id: string }>(
    "select e.id from enrolment e where e.list_id is null and not exists (select from enrolment_match m where m.version_id = $1 and m.enrolment_id = e.id)",
    [versionId],
  );
  if (pending.length === 0 && byHand.length === 0) return;
  const lists = pending.map((list) => list.id);

  await runSteps(tx, "e.id = any ($2::bigint[])", [versionId, byHand.map(({ id }) => id)]);
  await runSteps(tx, "e.list_id = any ($2::int[])", [versionId, lists]);
  await honourLinks(tx, ENROLMENTS, versionId);
  await tx.run("insert into list_matched (version_id, list_id) select $1, unnest($2::int[])", [versionId, lists]);
}

/** Finds the family of these recipients anew, after two records were said to be one or that was taken back. */
export async function matchAgain(tx: Scoped, versionId: number, enrolmentIds: readonly string[]): Promise<void> {
  await tx.run("delete from enrolment_match where version_id = $1 and enrolment_id = any ($2::bigint[])", [versionId, enrolmentIds]);
  await runSteps(tx, "e.id = any ($2::bigint[])", [versionId, enrolmentIds]);
  await honourLinks(tx, ENROLMENTS, versionId);
}

/** `wanted` says which enrolments `e` are matched; `$2` is its value. */
async function runSteps(tx: Scoped, wanted: string, values: readonly [number, readonly (string | number)[]]): Promise<void> {
  if (values[1].length === 0) return;
  const { byHand, found, decided, unlisted } = matchSteps(ENROLMENTS, wanted);
  for (const step of [byHand, ...found, decided, unlisted]) await tx.run(step, values);
}

/** Of two records said to be one, the one kept has the help of both, wherever the version knows it. */
export function honourEnrolmentLinks(tx: Scoped, versionId: number): Promise<void> {
  return honourLinks(tx, ENROLMENTS, versionId);
}

