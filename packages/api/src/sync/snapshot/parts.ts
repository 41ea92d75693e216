import { logsPart } from "#sync/snapshot/logs";
import type { ActionPart, GroupsPart, LogsPart, SnapshotPart, VisitsPart } from "#sync/snapshot/part";
import { visitsPart } from "#sync/snapshot/visits";

/** Who contributes what to the snapshot of a phone. */
export const SNAPSHOT_PARTS: { readonly visits: SnapshotPart<VisitsPart>; readonly groups: SnapshotPart<GroupsPart>; readonly logs: SnapshotPart<LogsPart>; readonly action: SnapshotPart<ActionPart> } = {
  visits: visitsPart,
  groups: () => Promise.resolve({ groups: [], work: [] }),
  logs: logsPart,
  action: () => Promise.resolve({ referrals: [], proposals: [] }),
};
