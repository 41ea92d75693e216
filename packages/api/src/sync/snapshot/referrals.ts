import type { Scoped } from "@sinergi/db/access/scoped";
import { nameFamilies } from "@sinergi/db/families/named-families";
import { listSentBy } from "@sinergi/db/referrals/referrals.store";
import type { FieldReferral } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";

/** Closed ones are carried for this long. */
const CLOSED_DAYS = 90;

/** What became of the needs he sent; a family that is no longer his has no name here. */
export async function snapshotReferrals(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<readonly FieldReferral[]> {
  const rows = await listSentBy(tx, { userId, closedSince: shiftDay(today, -CLOSED_DAYS) });
  const named = await nameFamilies(tx, rows.map(({ familyId }) => familyId));
  return rows.map(({ id, number, familyId, need, owner, ownerName, state, sentOn, closedOn, answer }) => ({
    id, number, familyId, headName: named.get(familyId)?.headName ?? "", need, owner: ownerName ?? owner, state, sentOn, closedOn, answer,
  }));
}
