import type { Scoped } from "@sinergi/db/access/scoped";
import { listOpenNeedsOfAssigned, listVisitsOfAssigned } from "@sinergi/db/fieldwork/visits-carried.store";
import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { nextVisit } from "@sinergi/domain/fieldwork/next-visit";
import type { Day } from "@sinergi/domain/time/day";

type VisitsOf = Pick<FieldFamily, "lastVisitOn" | "dueOn" | "dueWhy" | "openNeeds">;

/** When each family was seen last, when it is due next and what it lacks; one that was never visited and lacks nothing is not in it. */
export async function visitsPart(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<ReadonlyMap<string, VisitsOf>> {
  const visited = await listVisitsOfAssigned(tx, { userId, today });
  const needs = Map.groupBy(await listOpenNeedsOfAssigned(tx, { userId, today }), ({ familyId }) => familyId);
  return new Map(
    visited.map(({ familyId, visits }) => {
      const { lastOn, dueOn, why } = nextVisit(visits);
      return [familyId, { lastVisitOn: lastOn, dueOn, dueWhy: why, openNeeds: (needs.get(familyId) ?? []).map(({ need, since }) => ({ need, since })) }];
    }),
  );
}
