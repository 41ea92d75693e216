import type { Scoped } from "@sinergi/db/access/scoped";
import { listAreas, type AreaRow } from "@sinergi/db/areas/areas.store";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { Role } from "@sinergi/domain/access/roles";
import { guardCounts, type GuardedCount } from "@sinergi/targeting/suppression";
import type { CountShown } from "#partners/partners.schema";
import { refused } from "#platform/refusals";

/** The areas of the regency as a tree of totals and parts. */
export interface Places {
  readonly regency: string;
  readonly areas: readonly AreaRow[];
}

export async function gatherPlaces(tx: Scoped): Promise<Places> {
  const regency = await readRegencyCode(tx);
  return { regency, areas: (await listAreas(tx)).filter(({ code }) => code === regency || code.startsWith(`${regency}.`)) };
}

export function findPlace({ areas }: Places, code: string): AreaRow {
  const area = areas.find((one) => one.code === code);
  if (!area) throw refused({ code: "pledge_area_unknown", area: code });
  return area;
}

/** Partners stand outside: small counts are held back from them. */
export function isGuarded(role: Role): boolean {
  return role === "PARTNER";
}

/** How the counts of one thing are shown to a reader, area by area; an area without a count has 0. */
export function showCounts({ regency, areas }: Places, counts: ReadonlyMap<string, number>, guarded: boolean): (area: string) => CountShown {
  if (!guarded) return (area) => counts.get(area) ?? 0;
  const shown = guardCounts(areas.map(({ code, parentCode }) => ({ area: code, parent: code === regency ? null : parentCode, families: counts.get(code) ?? 0 })));
  return (area) => wordOf(shown.get(area));
}

function wordOf(count: GuardedCount | undefined): CountShown {
  if (count === undefined) return "WITHHELD";
  return count.kind === "SHOWN" ? count.families : count.kind;
}

/** Order of counts as they are shown, the largest first: the place of one that is not said tells nothing. */
export function byShown(a: CountShown, b: CountShown): number {
  return rankOf(b) - rankOf(a);
}

function rankOf(count: CountShown): number {
  return typeof count === "number" ? count : 0;
}

/** Counts of one need or programme by area. */
export function countsBy<Row extends { readonly area: string; readonly families: number }>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byKey = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const counts = byKey.get(keyOf(row)) ?? new Map<string, number>();
    counts.set(row.area, (counts.get(row.area) ?? 0) + row.families);
    byKey.set(keyOf(row), counts);
  }
  return byKey;
}

/** A programme of the snapshot, by code. */
export function programmeOf(snapshot: SnapshotRow, code: string): SnapshotRow["programmes"][number] | undefined {
  return snapshot.programmes.find((programme) => programme.code === code);
}
