import type { Scoped } from "@sinergi/db/access/scoped";
import { findArea } from "@sinergi/db/areas/areas.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listOwnedFamilies, readOwners } from "@sinergi/db/fieldwork/assigned-families.store";
import { insertGroup, listGroups, writeMembers } from "@sinergi/db/fieldwork/field-groups.store";
import { announce } from "@sinergi/db/targeting/announce";
import { divideIntoGroups } from "@sinergi/domain/fieldwork/divide-into-groups";
import type { Day } from "@sinergi/domain/time/day";
import { makeGroupsInputSchema, proposeGroupsInputSchema, type GroupsProposal } from "#assignments/assignments.schema";
import { getActive, writeDown } from "#assignments/plan-act";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const MADE = "fieldGroup.made";

/** How a facilitator's families of a village that are in no group could be divided: neighbours together, even in size. */
export const proposeGroups = procedure({ permission: "assignments.write", scope: "people", audit: null })
  .input(proposeGroupsInputSchema)
  .query(({ ctx, input }): Promise<GroupsProposal> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const village = await getVillage(tx, input.area);
      const owned = await listOwnedFamilies(tx, { userId: input.userId, today, villageCode: village.code });
      const taken = new Set((await listGroups(tx, { today, userId: null })).filter(({ villageCode }) => villageCode === village.code).map(({ name }) => name));

      const free = owned.filter(({ groupId }) => groupId === null);
      const parts = divideIntoGroups(free.map(({ familyId, address, headName }) => ({ id: familyId, address, headName })));
      return { grouped: owned.length - free.length, groups: parts.map((families, at) => ({ name: nameOf(village.name, at, taken), families: families.map(({ id, ...family }) => ({ familyId: id, ...family })) })) };
    }),
  );

/** The village's name and the next number nobody has. */
function nameOf(village: string, at: number, taken: Set<string>): string {
  for (let number = at + 1; ; number += 1) {
    const name = `${village} ${number}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Makes groups of a facilitator's families; who was in another group leaves it. */
export const makeGroups = procedure({ permission: "assignments.write", scope: "people", audit: MADE })
  .input(makeGroupsInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly groups: number }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const village = await getVillage(tx, input.area);
        const facilitator = await getActive(tx, { userId: input.userId, fromDay: today, today });
        const families = input.groups.flatMap(({ familyIds }) => familyIds);
        await refuseForeign(tx, { families, userId: input.userId, today });

        await writeDown(tx, facilitator);
        for (const { id, name, familyIds } of input.groups) {
          await insertGroup(tx, { id, name, userId: input.userId, villageCode: village.code });
          if (familyIds.length > 0) await writeMembers(tx, { groupId: id, families: familyIds, fromDay: today });
          await appendAudit(tx, { action: MADE, entity: "fieldGroup", entityId: id, opId: input.opId, detail: { facilitator: input.userId, village: village.code, families: familyIds.length } });
        }
        await announce(tx, { kind: "field" });
        return { groups: input.groups.length };
      }),
    ),
  );

async function getVillage(tx: Scoped, code: string): Promise<{ readonly code: string; readonly name: string }> {
  const area = await findArea(tx, code);
  if (area === null || area.level !== "village") throw refused({ code: "area_unknown", area: code });
  return area;
}

/** A group has families of its own facilitator alone. */
export async function refuseForeign(tx: Scoped, { families, userId, today }: { readonly families: readonly string[]; readonly userId: string; readonly today: Day }): Promise<void> {
  const owners = await readOwners(tx, families, today);
  const foreign = families.filter((family) => owners.get(family)?.userId !== userId).length + (families.length - new Set(families).size);
  if (foreign > 0) throw refused({ code: "field_group_foreign", families: foreign });
}
