import { groupsOf } from "#sync/snapshot/groups";
import { logsPart } from "#sync/snapshot/logs";
import type { ActionPart, GroupsPart, LogsPart, SnapshotPart, VisitsPart } from "#sync/snapshot/part";
import { visitsPart } from "#sync/snapshot/visits";
import { workOf } from "#sync/snapshot/work";

/** Who contributes what to the snapshot of a phone. */
export const SNAPSHOT_PARTS: { readonly visits: SnapshotPart<VisitsPart>; readonly groups: SnapshotPart<GroupsPart>; readonly logs: SnapshotPart<LogsPart>; readonly action: SnapshotPart<ActionPart> } = {
  visits: visitsPart,
  groups: async (tx, about) => ({ groups: await groupsOf(tx, about), work: await workOf(tx, about) }),
  logs: logsPart,
  action: () => Promise.resolve({ referrals: [], proposals: [] }),
};
