import type { Scoped } from "#access/scoped";
import { honourLinks, matchSteps, type MatchedRows } from "#programmes/match-rows";

const PAYMENTS: MatchedRows = { rows: "payment", matches: "payment_match", id: "payment_id" };

/** Finds the family of every payment of the lists that stand in a version, in the order of recipients. Lists matched before are left alone. */
export async function ensurePaymentsMatched(tx: Scoped, versionId: number): Promise<void> {
  const pending = await tx.rows<{ id: number }>(
    "select l.id from payment_list l where l.state = 'CURRENT' and not exists (select from payment_list_matched m where m.version_id = $1 and m.list_id = l.id)",
    [versionId],
  );
  if (pending.length === 0) return;
  const lists = pending.map(({ id }) => id);
  const { found, unlisted } = matchSteps(PAYMENTS, "e.list_id = any ($2::int[])");
  for (const step of [...found, unlisted]) await tx.run(step, [versionId, lists]);
  await takeOverMatches(tx, versionId, lists);
}

/** The matches of these lists are there: what was said of persons and families since holds for them too. */
export async function takeOverMatches(tx: Scoped, versionId: number, lists: readonly number[]): Promise<void> {
  await honourLinks(tx, PAYMENTS, versionId);
  await tx.run("insert into payment_list_matched (version_id, list_id) select $1, unnest($2::int[]) on conflict do nothing", [versionId, lists]);
}

/** Two records were said to be one, or that was taken back: payments find their families anew when somebody looks. */
export async function forgetPaymentMatches(tx: Scoped): Promise<void> {
  await tx.run("delete from payment_match");
  await tx.run("delete from payment_list_matched");
}
