import { listPeople } from "@sinergi/db/organisations/people.store";
import { readNeeds } from "@sinergi/db/partners/gaps.store";
import { sumPledgesOfOthers } from "@sinergi/db/partners/pledges.store";
import { contactsSeen } from "@sinergi/domain/organisations/organisations.policy";
import { needKey } from "@sinergi/domain/partners/needs";
import { byShown, findPlace, gatherPlaces, isGuarded, showCounts } from "#partners/gather-needs";
import { gatherOverlap } from "#partners/gather-overlap";
import { overlapInputSchema, type OverlapAnswer } from "#partners/partners.schema";
import { procedure } from "#platform/procedures";
import { areaLabel, getSnapshot } from "#targeting/read-snapshot";

/** What already helps in an area for a need, and whom to call: asked before anybody promises more of the same. */
export const overlapOfNeed = procedure({ permission: "gaps.read", scope: "aggregates", audit: null })
  .input(overlapInputSchema)
  .query(async ({ ctx, input }): Promise<OverlapAnswer> => {
    const { places, needs, programmes, people, sums } = await ctx.read(async (tx) => {
      const snapshot = await getSnapshot(tx, { on: undefined, today: ctx.clock.today() });
      return {
        places: await gatherPlaces(tx), needs: await readNeeds(tx, snapshot), programmes: await gatherOverlap(tx, snapshot, input), sums: await sumPledgesOfOthers(tx),
        people: await listPeople(tx, { organisation: null, seen: contactsSeen(ctx.actor.role) }),
      };
    });

    const guarded = isGuarded(ctx.actor.role);
    const area = findPlace(places, input.area);
    const need = needKey(input.need);
    const counts = new Map(needs.filter((row) => row.need === need).map((row) => [row.area, row.families]));
    const isNear = (other: string): boolean => other === area.code || other.startsWith(`${area.code}.`) || area.code.startsWith(`${other}.`);
    return {
      area: areaLabel(area), need,
      families: showCounts(places, counts, guarded)(area.code),
      programmes: programmes
        .map(({ reach, ...programme }) => {
          const contact = people.find(({ organisation, isMain, toDay }) => organisation === programme.owner && isMain && toDay === null);
          return { ...programme, families: showCounts(places, reach, guarded)(area.code), contact: contact ? { name: contact.name, position: contact.position, phone: contact.phone } : null };
        })
        .toSorted((a, b) => byShown(a.families, b.families) || (a.code < b.code ? -1 : 1)),
      others: sums.filter((sum) => sum.need === need && isNear(sum.area)).map(({ area: where, unit, pledges, quantity }) => ({ area: where, areaName: findPlace(places, where).name, unit, pledges, quantity })),
    };
  });
