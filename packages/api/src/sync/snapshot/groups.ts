import type { Scoped } from "@sinergi/db/access/scoped";
import { listGroups, listMembersOf } from "@sinergi/db/fieldwork/field-groups.store";
import type { FieldGroup } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";

/** The open groups of a facilitator with his families in them. */
export async function groupsOf(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<readonly FieldGroup[]> {
  const members = await listMembersOf(tx, { userId, today });
  const groups = (await listGroups(tx, { today, userId })).filter(({ closedOn }) => closedOn === null);
  return groups.map(({ id, name, villageCode, headName }) => ({ id, name, villageCode, headName, familyIds: members.get(id) ?? [] }));
}
