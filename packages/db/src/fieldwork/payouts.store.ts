import type { PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import type { Scoped } from "#access/scoped";
import type { Logged } from "#fieldwork/sessions.store";

/** Support of the same tranche of the same family that stands, whoever logged it. */
export function findTwinPayout(tx: Scoped, id: string, { familyId, programme, period, tranche }: PayoutSupported, amends: string | null): Promise<string | null> {
  return tx.derive(async (system) =>
    (await system.find<{ id: string }>(
      `select id from payout_support where family_id = $2 and programme_code = $3 and period = $4 and tranche = $5 and id <> $1 and id is distinct from $6::uuid and amended_by is null and voided_at is null
        order by received_at limit 1`,
      [id, familyId, programme, period, tranche, amends],
    ))?.id ?? null,
  );
}

export async function insertPayout(tx: Scoped, { id, userId, userName, flags }: Logged, it: PayoutSupported): Promise<void> {
  await tx.run(
    `insert into payout_support (id, family_id, user_id, user_name, programme_code, period, tranche, received, amount_idr, problem, note, on_day, flags) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, it.familyId, userId, userName, it.programme, it.period, it.tranche, it.received, it.amountIdr, it.problem, it.note, it.onDay, flags],
  );
}
