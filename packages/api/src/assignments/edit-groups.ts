import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { endMembers, lockGroup, listGroupFamilies, writeClosed, writeGroup, writeMembers, type FieldGroupRow } from "@sinergi/db/fieldwork/field-groups.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { Day } from "@sinergi/domain/time/day";
import { editGroupInputSchema, groupActInputSchema, moveFamiliesInputSchema } from "#assignments/assignments.schema";
import { refuseForeign } from "#assignments/make-groups";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const EDITED = "fieldGroup.edited";
const MOVED = "fieldGroup.moved";
const CLOSED = "fieldGroup.closed";
const REOPENED = "fieldGroup.reopened";

/** Another name, or another head: a family of the group, or whoever the words say. */
export const editGroup = procedure({ permission: "assignments.write", scope: "people", audit: EDITED })
  .input(editGroupInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const group = await lockOpen(tx, input, today);
        const { name, headFamilyId, headName } = input;
        if (headFamilyId !== null && !(await listGroupFamilies(tx, group.id, today)).includes(headFamilyId)) throw refused({ code: "field_group_foreign", families: 1 });

        await writeGroup(tx, group.id, { name, headFamilyId, headName });
        await appendAudit(tx, { action: EDITED, entity: "fieldGroup", entityId: group.id, opId: input.opId, detail: { before: group.name, after: name, headChanged: headFamilyId !== group.headFamilyId || headName !== group.headName } });
        await announce(tx, { kind: "field" });
        return null;
      }),
    ),
  );

/** Families into a group, or out of it. The same call with the other direction takes it back. */
export const moveGroupFamilies = procedure({ permission: "assignments.write", scope: "people", audit: MOVED })
  .input(moveFamiliesInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const group = await lockOpen(tx, input, today);
        if (input.into) await refuseForeign(tx, { families: input.familyIds, userId: group.userId, today });

        const change = { groupId: group.id, families: input.familyIds, fromDay: today };
        await (input.into ? writeMembers(tx, change) : endMembers(tx, change));
        await appendAudit(tx, { action: MOVED, entity: "fieldGroup", entityId: group.id, opId: input.opId, detail: { families: input.familyIds.length, into: input.into, before: group.families } });
        await announce(tx, { kind: "field" });
        return null;
      }),
    ),
  );

/** A group that meets no more. Its sessions and families stay written down. */
export const closeGroup = procedure({ permission: "assignments.write", scope: "people", audit: CLOSED })
  .input(groupActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => doOnce(tx, input, () => setClosed(tx, { ...input, closes: true, today: ctx.clock.today() }))));

/** A closed group meets again. */
export const reopenGroup = procedure({ permission: "assignments.write", scope: "people", audit: REOPENED })
  .input(groupActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => doOnce(tx, input, () => setClosed(tx, { ...input, closes: false, today: ctx.clock.today() }))));

async function setClosed(tx: Scoped, { id, opId, closes, today }: { readonly id: string; readonly opId: string; readonly closes: boolean; readonly today: Day }): Promise<null> {
  const group = await lockGroup(tx, id, today);
  if (group === null) throw refused({ code: "field_group_not_found" });
  if (closes === (group.closedOn !== null)) throw refused({ code: closes ? "field_group_closed" : "field_group_not_closed" });

  await writeClosed(tx, id, closes ? today : null);
  await appendAudit(tx, { action: closes ? CLOSED : REOPENED, entity: "fieldGroup", entityId: id, opId, detail: { families: group.families, before: group.closedOn, after: closes ? today : null } });
  await announce(tx, { kind: "field" });
  return null;
}

/** An open group, as the caller looked at it. */
async function lockOpen(tx: Scoped, { id, basedOn }: { readonly id: string; readonly basedOn: number }, today: Day): Promise<FieldGroupRow> {
  const group = await lockGroup(tx, id, today);
  if (group === null) throw refused({ code: "field_group_not_found" });
  if (group.closedOn !== null) throw refused({ code: "field_group_closed" });
  if (group.revision !== basedOn) throw refused({ code: "field_group_changed" });
  return group;
}
