import type { LaterDocument } from "@sinergi/domain/budgets/vocabulary";
import type { HandMatch } from "@sinergi/domain/budgets/match-documents";
import type { Scoped } from "#access/scoped";

/** What people said of the rows of a year's plan in a later document, the first said first. */
export function listBudgetMatches(tx: Scoped, { year, document }: { readonly year: string; readonly document: LaterDocument }): Promise<HandMatch[]> {
  return tx.rows<HandMatch & Record<string, unknown>>(
    `select m.rat_id as "ratId", m.other_id as "otherId" from budget_match m join budget_row r on r.id = m.rat_id where r.year = $1 and m.document = $2 order by m.decided_at, m.rat_id`,
    [year, document],
  );
}

export async function putBudgetMatch(tx: Scoped, { ratId, document, otherId }: HandMatch & { readonly document: LaterDocument }): Promise<void> {
  await tx.run(
    `insert into budget_match (rat_id, document, other_id, decided_by, decided_name) values ($1, $2, $3, $4, $5)
     on conflict (rat_id, document) do update set other_id = excluded.other_id, decided_by = excluded.decided_by, decided_name = excluded.decided_name, decided_at = now()`,
    [ratId, document, otherId, tx.actor.id, tx.actor.name],
  );
}

/** Back to what code and name say; false where nobody had said anything. */
export async function removeBudgetMatch(tx: Scoped, { ratId, document }: { readonly ratId: string; readonly document: LaterDocument }): Promise<boolean> {
  return (await tx.run("delete from budget_match where rat_id = $1 and document = $2", [ratId, document])) === 1;
}
