import type { Scoped } from "@sinergi/db/access/scoped";
import { knownFamilies, listFamilyIds } from "@sinergi/db/families/family-ids.store";
import { listOwnedIds, readOwners } from "@sinergi/db/fieldwork/assigned-families.store";
import { findGroup, listGroupFamilies } from "@sinergi/db/fieldwork/field-groups.store";
import { MOST_FAMILIES_OF_ACT } from "@sinergi/domain/fieldwork/facilitator.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { WhichFamilies } from "#assignments/assignments.schema";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

export interface Chosen {
  readonly families: readonly string[];
  /** The facilitator they are taken from, where that is how they were chosen. */
  readonly fromUserId: string | null;
  readonly groupId: string | null;
}

/** The families an act is about, each once. Refused where there are none, too many, or one is not there. */
export async function chooseFamilies(tx: Scoped, which: WhichFamilies, { fromDay, today }: { readonly fromDay: Day; readonly today: Day }): Promise<Chosen> {
  const chosen = await choose(tx, which, today);
  const families = "onlyUnassigned" in which && which.onlyUnassigned ? await withoutOwner(tx, chosen.families, fromDay) : chosen.families;
  if (families.length === 0) throw refused({ code: "assignment_empty" });
  if (families.length > MOST_FAMILIES_OF_ACT) throw refused({ code: "assignment_too_many", most: MOST_FAMILIES_OF_ACT });
  return { ...chosen, families };
}

async function choose(tx: Scoped, which: WhichFamilies, today: Day): Promise<Chosen> {
  const most = MOST_FAMILIES_OF_ACT;
  switch (which.by) {
    case "VILLAGE": {
      const filter = { area: which.area, ...(which.programme === null ? {} : { programme: which.programme, receives: true }) };
      return plain(await listFamilyIds(tx, await getSnapshot(tx, { on: undefined, today }), { filter, most: most * 4 }));
    }
    case "LIST": {
      const { on, ...filter } = which.filter;
      const found = await listFamilyIds(tx, await getSnapshot(tx, { on, today }), { filter, most: most * 4 });
      return plain(on === undefined ? found : await knownFamilies(tx, found));
    }
    case "HAND": {
      const asked = [...new Set(which.familyIds)];
      const known = await knownFamilies(tx, asked);
      if (known.length < asked.length) throw refused({ code: "family_not_found" });
      return plain(known);
    }
    case "GROUP": {
      const group = await findGroup(tx, which.groupId, today);
      if (group === null) throw refused({ code: "field_group_not_found" });
      if (group.closedOn !== null) throw refused({ code: "field_group_closed" });
      return { families: await listGroupFamilies(tx, group.id, today), fromUserId: group.userId, groupId: group.id };
    }
    case "FACILITATOR":
      return { families: await listOwnedIds(tx, { userId: which.userId, day: today, villageCode: which.area }), fromUserId: which.userId, groupId: null };
  }
}

const plain = (families: readonly string[]): Chosen => ({ families, fromUserId: null, groupId: null });

async function withoutOwner(tx: Scoped, families: readonly string[], day: Day): Promise<readonly string[]> {
  const owners = await readOwners(tx, families, day);
  return families.filter((family) => !owners.has(family));
}
