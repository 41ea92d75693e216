import { countUngrouped, findGroup, listGroups as readGroups } from "@sinergi/db/fieldwork/field-groups.store";
import { listOwnedFamilies } from "@sinergi/db/fieldwork/assigned-families.store";
import { GROUP_SIZE } from "@sinergi/domain/fieldwork/vocabulary";
import { groupInputSchema, type GroupDetail, type GroupsAnswer } from "#assignments/assignments.schema";
import { readNames } from "#assignments/facilitator-names";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Every group with its size, and how many families of each facilitator are in none. */
export const listGroups = procedure({ permission: "assignments.read", scope: "people", audit: null }).query(({ ctx }): Promise<GroupsAnswer> =>
  ctx.read(async (tx) => {
    const today = ctx.clock.today();
    const names = await readNames(tx, today);
    const ungrouped = (await countUngrouped(tx, today)).map((one) => ({ ...one, name: names.get(one.userId) ?? "" }));
    return { rows: await readGroups(tx, { today }), size: GROUP_SIZE, ungrouped, today };
  }),
);

/** One group with its families, and the families it could still take in. */
export const groupDetail = procedure({ permission: "assignments.read", scope: "people", audit: null })
  .input(groupInputSchema)
  .query(({ ctx, input }): Promise<GroupDetail> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const group = await findGroup(tx, input.id, today);
      if (group === null) throw refused({ code: "field_group_not_found" });
      const owned = await listOwnedFamilies(tx, { userId: group.userId, today });
      const here = owned.filter(({ villageCode, groupId }) => groupId === null && villageCode === group.villageCode);
      return { group, size: GROUP_SIZE, families: owned.filter(({ groupId }) => groupId === group.id), ungrouped: here };
    }),
  );
