import { findArea, type AreaRow } from "@sinergi/db/areas/areas.store";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { snapshotOn, type SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { Day } from "@sinergi/domain/time/day";
import { refused } from "#platform/refusals";
import type { AreaLabel, SnapshotLabel } from "#targeting/targeting.schema";

export interface Viewed {
  readonly snapshot: SnapshotRow;
  readonly area: AreaRow;
  readonly isRegency: boolean;
}

/** The snapshot and the area a question is about; the live one and the whole regency unless it says otherwise. */
export async function readViewed(tx: Scoped, { on, area, today }: { readonly on: Day | undefined; readonly area: string | undefined; readonly today: Day }): Promise<Viewed> {
  const regencyCode = await readRegencyCode(tx);
  const found = await findArea(tx, area ?? regencyCode);
  if (!found || found.level === "province") throw refused({ code: "area_unknown", area: area ?? regencyCode });
  return { snapshot: await snapshotOn(tx, { on: on ?? null, today }), area: found, isRegency: found.code === regencyCode };
}

export function snapshotLabel({ on, dataset, kind }: SnapshotRow): SnapshotLabel {
  return { on, dataset, frozen: kind === "FROZEN" };
}

export function areaLabel({ code, name, level }: AreaRow): AreaLabel {
  return { code, name, level };
}
