import type { Scoped } from "#access/scoped";
import { replaceAreas, replaceCrosswalk, replaceKnownRegencies, saveBoundaries, type BoundaryRow, type CrosswalkRow, type NewArea } from "#areas/areas.store";
import { writeSetting } from "#areas/settings.store";
import { saveWeakSignal, type WeakSignalRow } from "#areas/weak-signal.store";
import { appendAudit } from "#audit/audit.store";
import { writeFigure, type NewFigure } from "#series/poverty-series.store";
import { saveOrganisations, type OrganisationRow } from "#organisations/organisations.store";

const LOADING_LOCK = 740_111;

export interface ReferenceRows {
  readonly areas: readonly NewArea[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly regencies: readonly { readonly code: string; readonly name: string }[];
  readonly boundaries: readonly BoundaryRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly weakSignal: readonly WeakSignalRow[];
  readonly povertyFigures: readonly NewFigure[];
}

/** Loads areas, crosswalk, boundaries and organisations into an empty database; false where areas are there already. */
export async function loadReference(tx: Scoped, read: () => Promise<ReferenceRows>): Promise<boolean> {
  await tx.rows("select pg_advisory_xact_lock($1)", [LOADING_LOCK]);
  if (await tx.find("select 1 from area limit 1")) return false;
  const data = await read();
  const regency = data.areas.find((area) => area.level === "regency");
  if (!regency) throw new Error("The reference areas hold no regency");
  await replaceAreas(tx, data.areas);
  await replaceCrosswalk(tx, data.crosswalk);
  await replaceKnownRegencies(tx, data.regencies);
  await saveBoundaries(tx, data.boundaries);
  await saveOrganisations(tx, data.organisations);
  await saveWeakSignal(tx, data.weakSignal);
  for (const figure of data.povertyFigures) await writeFigure(tx, figure, null);
  await writeSetting(tx, "regency", regency.code);
  await appendAudit(tx, { action: "reference.loaded", entity: "area", entityId: regency.code, detail: { areas: data.areas.length, organisations: data.organisations.length } });
  return true;
}
