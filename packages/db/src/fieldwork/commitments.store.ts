import type { CommitmentChecked } from "@sinergi/domain/fieldwork/commitment-checked.schema";
import type { Scoped } from "#access/scoped";
import type { Logged } from "#fieldwork/sessions.store";

/** A check of the same member, month and component that stands, whoever made it. */
export function findTwinCheck(tx: Scoped, id: string, { personId, month, component }: CommitmentChecked, amends: string | null): Promise<string | null> {
  return tx.derive(async (system) =>
    (await system.find<{ id: string }>(
      "select id from commitment_check where person_id = $2 and month = $3 and component = $4 and id <> $1 and id is distinct from $5::uuid and amended_by is null and voided_at is null order by received_at limit 1",
      [id, personId, month, component, amends],
    ))?.id ?? null,
  );
}

export async function insertCheck(tx: Scoped, { id, userId, userName, flags }: Logged, it: CommitmentChecked): Promise<void> {
  await tx.run(
    `insert into commitment_check (id, family_id, person_id, person_name, user_id, user_name, month, component, result, measured, reason, on_day, flags) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, it.familyId, it.personId, it.personName, userId, userName, it.month, it.component, it.result, it.measured, it.reason, it.onDay, flags],
  );
}
