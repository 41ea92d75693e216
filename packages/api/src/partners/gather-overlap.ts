import type { Scoped } from "@sinergi/db/access/scoped";
import { readReach } from "@sinergi/db/partners/gaps.store";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { answersNeed, type Need } from "@sinergi/domain/partners/needs";
import { countsBy } from "#partners/gather-needs";

export interface OverlappingProgramme {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly ownerName: string;
  /** Families it reaches, by area. */
  readonly reach: ReadonlyMap<string, number>;
}

/** Programmes that already help somebody in an area for a need. */
export async function gatherOverlap(tx: Scoped, snapshot: SnapshotRow, { area, need }: { readonly area: string; readonly need: Need }): Promise<OverlappingProgramme[]> {
  const known = new Map((await listProgrammes(tx)).map((programme) => [programme.code, programme]));
  const answering = snapshot.programmes.flatMap((programme) => {
    const row = known.get(programme.code);
    return row && answersNeed({ ...programme, benefitKind: row.benefitKind }, need) ? [row] : [];
  });
  const reached = countsBy(await readReach(tx, snapshot, answering.map(({ code }) => code)), ({ programme }) => programme);
  const nobody: ReadonlyMap<string, number> = new Map();
  return answering
    .map(({ code, name, owner, ownerName }) => ({ code, name, owner, ownerName, reach: reached.get(code) ?? nobody }))
    .filter(({ reach }) => (reach.get(area) ?? 0) > 0);
}
