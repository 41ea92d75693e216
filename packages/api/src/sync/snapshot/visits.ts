import { listOpenNeedsOfAssigned, listVisitsOfAssigned } from "@sinergi/db/fieldwork/visits-carried.store";
import { nextVisit } from "@sinergi/domain/fieldwork/next-visit";
import type { SnapshotPart, VisitsPart } from "#sync/snapshot/part";

/** When each family was seen last, when it is due next and what it lacks; one that was never visited and lacks nothing is not in it. */
export const visitsPart: SnapshotPart<VisitsPart> = async (tx, { userId, today }) => {
  const visited = await listVisitsOfAssigned(tx, { userId, today });
  const needs = Map.groupBy(await listOpenNeedsOfAssigned(tx, { userId, today }), ({ familyId }) => familyId);
  return new Map(
    visited.map(({ familyId, visits }) => {
      const { lastOn, dueOn, why } = nextVisit(visits);
      return [familyId, { lastVisitOn: lastOn, dueOn, dueWhy: why, openNeeds: (needs.get(familyId) ?? []).map(({ need, since }) => ({ need, since })) }];
    }),
  );
};
