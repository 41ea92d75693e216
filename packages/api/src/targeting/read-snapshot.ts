import { findArea, type AreaRow } from "@sinergi/db/areas/areas.store";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { findSnapshot, type SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import type { Day } from "@sinergi/domain/time/day";
import { refused } from "#platform/refusals";
import type { AreaLabel, SnapshotLabel } from "#targeting/targeting.schema";

export interface Viewed {
  readonly snapshot: SnapshotRow;
  readonly area: AreaRow;
  readonly isRegency: boolean;
}

/** The snapshot and the area a question is about; the live one and the whole regency unless it says otherwise. */
export async function readViewed(tx: Scoped, { on, area, today }: { readonly on: SnapshotRef | undefined; readonly area: string | undefined; readonly today: Day }): Promise<Viewed> {
  const regencyCode = await readRegencyCode(tx);
  const found = await findArea(tx, area ?? regencyCode);
  if (!found || found.level === "province") throw refused({ code: "area_unknown", area: area ?? regencyCode });
  return { snapshot: await getSnapshot(tx, { on, today }), area: found, isRegency: found.code === regencyCode };
}

/** The snapshot a question names; refused where nobody froze such a one. */
export async function getSnapshot(tx: Scoped, { on, today }: { readonly on: SnapshotRef | undefined; readonly today: Day }): Promise<SnapshotRow> {
  const snapshot = await findSnapshot(tx, { ref: on ?? null, today });
  if (!snapshot) throw refused({ code: "snapshot_unknown", snapshot: on ?? "" });
  return snapshot;
}

export function snapshotLabel({ on, dataset, kind }: SnapshotRow): SnapshotLabel {
  return { on, dataset, frozen: kind === "FROZEN" };
}

export function areaLabel({ code, name, level }: AreaRow): AreaLabel {
  return { code, name, level };
}
