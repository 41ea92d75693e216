import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { AssignmentFileRow } from "@sinergi/db/fieldwork/assignment-files.store";
import { insertGroup, listGroups, writeGroup, writeMembers } from "@sinergi/db/fieldwork/field-groups.store";
import type { Day } from "@sinergi/domain/time/day";

/** A group as a file tells it. */
interface FileGroup {
  readonly userId: string;
  readonly villageCode: string;
  readonly name: string;
  readonly families: readonly string[];
  readonly headFamilyId: string | null;
}

/** The groups a file names: one per facilitator, village and name. */
export function groupsOfFile(rows: readonly AssignmentFileRow[]): readonly FileGroup[] {
  const named = rows.filter(({ group, familyId, villageCode }) => group !== "" && familyId !== null && villageCode !== null);
  return [...Map.groupBy(named, ({ userId, villageCode, group }) => JSON.stringify([userId, villageCode, group.toLocaleLowerCase("id")])).values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined || first.villageCode === null) return [];
    return [{ userId: first.userId, villageCode: first.villageCode, name: first.group, families: some.flatMap(({ familyId }) => familyId ?? []), headFamilyId: some.find(({ isHead }) => isHead)?.familyId ?? null }];
  });
}

/** Makes the groups that are not there yet and puts the families in; answers how many groups the file named. */
export async function writeFileGroups(tx: Scoped, rows: readonly AssignmentFileRow[], today: Day): Promise<number> {
  const groups = groupsOfFile(rows);
  const there = await listGroups(tx, { today });
  for (const { userId, villageCode, name, families, headFamilyId } of groups) {
    const known = there.find((one) => one.userId === userId && one.villageCode === villageCode && one.closedOn === null && one.name.toLocaleLowerCase("id") === name.toLocaleLowerCase("id"));
    const id = known?.id ?? randomUUID();
    if (known === undefined) await insertGroup(tx, { id, name, userId, villageCode });
    await writeMembers(tx, { groupId: id, families, fromDay: today });
    if (headFamilyId !== null) await writeGroup(tx, id, { name: known?.name ?? name, headFamilyId, headName: "" });
  }
  return groups.length;
}
