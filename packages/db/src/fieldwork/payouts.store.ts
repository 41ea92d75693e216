import type { PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import type { Day } from "@sinergi/domain/time/day";
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

/**
 * Rupiah a tranche that a programme owes each of a person's families, by the standing of the period that is there; families between
 * two amounts are left out, and so are all where nobody has looked at payments yet: a phone waits for no standing to be made.
 */
export function listTranches(tx: Scoped, { programme, userId, today }: { readonly programme: string; readonly userId: string; readonly today: Day }): Promise<{ readonly familyId: string; readonly dueIdr: number }[]> {
  return tx.derive((system) =>
    system.rows<{ familyId: string; dueIdr: number }>(
      `with newest as (select id from payment_standing where programme_code = $1 and period = left($3, 4) order by id desc limit 1)
       select distinct on (p.family_id) p.family_id as "familyId", p.due_low_idr::float8 as "dueIdr" from family_payment p join newest n on n.id = p.standing_id
         join assignment a on a.family_id = p.family_id and a.user_id = $2 and a.from_day <= $3::date and (a.to_day is null or a.to_day >= $3::date)
        where p.enrolled and p.due_low_idr = p.due_high_idr and p.due_low_idr > 0 order by p.family_id, p.tranche desc`,
      [programme, userId, today],
    ),
  );
}
