import type { Scoped } from "@sinergi/db/access/scoped";
import { nameFamilies } from "@sinergi/db/families/named-families";
import type { ReferralRow } from "@sinergi/db/referrals/referrals.store";
import { daysWaiting, referralMovesOf } from "@sinergi/domain/referrals/move-referral";
import type { Day } from "@sinergi/domain/time/day";
import type { ReferralAnswer } from "#referrals/referrals.schema";

/** Names of the families of referrals, as this reader is told them. */
export function familyNames(tx: Scoped, rows: readonly Pick<ReferralRow, "familyId">[]): ReturnType<typeof nameFamilies> {
  const ids = rows.map(({ familyId }) => familyId);
  return tx.actor.role === "FACILITATOR" ? nameFamilies(tx, ids) : tx.derive((system) => nameFamilies(system, ids));
}

/**
 * Referrals as they leave. An office is told the name and address of the family it is to help, also where the family is not in its
 * scope otherwise (decision 38); a facilitator only of families that are his today.
 */
export async function referralAnswers(tx: Scoped, rows: readonly ReferralRow[], today: Day): Promise<readonly ReferralAnswer[]> {
  const ids = rows.map(({ familyId }) => familyId);
  const inScope = await nameFamilies(tx, ids);
  const named = tx.actor.role === "FACILITATOR" ? inScope : await familyNames(tx, rows);
  return rows.map(({ sentBy, ...row }) => ({
    ...row,
    sender: sentBy,
    days: daysWaiting(row, today),
    headName: named.get(row.familyId)?.headName ?? null,
    address: named.get(row.familyId)?.address ?? null,
    inScope: inScope.has(row.familyId),
    moves: referralMovesOf(row, tx.actor),
  }));
}
