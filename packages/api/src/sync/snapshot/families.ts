import { listCarried, listCarriedAid, listCarriedMembers, listCarriedProfiles } from "@sinergi/db/sync/field-families.store";
import { readLive } from "@sinergi/db/targeting/snapshots.store";
import type { FieldFamily, FieldProfile } from "@sinergi/domain/fieldwork/field-snapshot";
import type { SnapshotPart } from "#sync/snapshot/part";

const NO_PROFILE: FieldProfile = { version: 0, carerName: "", phone: "", landmark: "", livelihood: "", livestock: "", businessType: "" };

/** Families assigned to him today with their members and programmes; what other areas add stands empty. */
export const familiesPart: SnapshotPart<readonly FieldFamily[]> = async (tx, { userId, today }) => {
  const { versionId } = await readLive(tx);
  const families = await listCarried(tx, { userId, today, versionId });
  const members = await listCarriedMembers(tx, { families });
  const aid = await listCarriedAid(tx, { families, versionId, today });
  const profiles = await listCarriedProfiles(tx, { families });
  return families.map((found) => {
    const { versionId: _versionId, ...family } = found;
    return {
      ...family, groupId: null, members: members.get(family.id) ?? [], aid: (aid.get(family.id) ?? []).map((one) => ({ ...one, trancheIdr: null })), profile: profiles.get(family.id) ?? NO_PROFILE,
      lastVisitOn: null, dueOn: null, dueWhy: "NEVER_VISITED", openNeeds: [],
    };
  });
};
