import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { type FocusCellRow, type ProgrammeReachRow, readFocusCells, readProgrammeReach } from "@sinergi/db/focus/focus-cells.store";
import { findWidestGap } from "@sinergi/db/targeting/area-cells.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { ScoreOf } from "@sinergi/domain/focus/decide-focus";
import type { PartsKept } from "@sinergi/domain/focus/focus-list.schema";
import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { type ScoredArea, scoreAreas } from "@sinergi/targeting/area-score";
import { type FocusCounts, focusValues } from "@sinergi/targeting/focus-measures";
import type { FocusAreaRow, FocusProgramme } from "#focus/focus.schema";
import { areaLabel } from "#targeting/read-snapshot";

export interface FocusGathered {
  readonly programmes: readonly FocusProgramme[];
  readonly whole: FocusAreaRow | null;
  readonly rows: readonly FocusAreaRow[];
}

interface Asked {
  readonly level: "district" | "village";
  /** Codes asked for; none: the programmes of the package that have a list of recipients. */
  readonly programmes: readonly string[];
}

/** Every area of a level with what its score is made of. */
export async function gatherFocus(tx: Scoped, snapshot: SnapshotRow, { level, programmes: asked }: Asked): Promise<FocusGathered> {
  const regencyCode = await readRegencyCode(tx);
  const programmes = await programmesLookedAt(tx, snapshot, { asked, regencyCode });
  const cells = await readFocusCells(tx, snapshot, { regencyCode, level });
  const reach = await readProgrammeReach(tx, snapshot, { regencyCode, level, programmes: programmes.map(({ code }) => code) });
  const reported = cells.some(({ code, weakVillages }) => code === regencyCode && weakVillages > 0);
  const byArea = Map.groupBy(reach, ({ area }) => area);
  const rows = cells.map((cell) => areaRow(cell, byArea.get(cell.code) ?? [], reported));
  return { programmes, whole: rows.find(({ area }) => area.code === regencyCode) ?? null, rows: rows.filter(({ area }) => area.code !== regencyCode) };
}

/** Programmes nobody has a list of would count as missing everybody: without a choice only those with recipients are looked at. */
async function programmesLookedAt(tx: Scoped, snapshot: SnapshotRow, { asked, regencyCode }: { readonly asked: readonly string[]; readonly regencyCode: string }): Promise<FocusProgramme[]> {
  const named = snapshot.programmes.filter(({ code }) => asked.includes(code));
  if (named.length > 0) return named.map(({ code, name }) => ({ code, name }));
  const package_ = snapshot.programmes.filter(({ inPackage }) => inPackage).map(({ code }) => code);
  const reach = await readProgrammeReach(tx, snapshot, { regencyCode, level: "district", programmes: package_ });
  const given = new Set(reach.filter(({ reached }) => reached > 0).map(({ programme }) => programme));
  const widest = given.size > 0 ? null : await findWidestGap(tx, snapshot, regencyCode);
  return snapshot.programmes.filter(({ code }) => given.has(code) || code === widest).map(({ code, name }) => ({ code, name }));
}

function areaRow(cell: FocusCellRow, reach: readonly ProgrammeReachRow[], reported: boolean): FocusAreaRow {
  const { families, withoutDecile, poor, poorest, houses, villages, weakVillages } = cell;
  const eligible = reach.reduce((sum, one) => sum + one.eligible, 0);
  const counts: FocusCounts = {
    families, withoutDecile, poor, poorest, eligible, missed: eligible - reach.reduce((sum, one) => sum + one.reached, 0), villages, weakVillages: reported ? weakVillages : null,
    houses: houses && { unfit: houses.unfit, unfitUnknown: houses.unfitUnknown, sanitation: houses.sanitation, sanitationUnknown: houses.sanitationUnknown },
  };
  return { area: areaLabel(cell), parentCode: cell.parentCode, counts, reach: reach.map(({ programme, eligible: meant, reached }) => ({ programme, eligible: meant, reached })) };
}

/** Areas of which anything is known, by score. */
export function scoredRows(rows: readonly FocusAreaRow[], weights: FocusWeights): readonly ScoredArea[] {
  return scoreAreas(rows.filter(({ counts }) => counts.families > 0).map(({ area, counts }) => ({ key: area.code, values: focusValues(counts) })), weights);
}

/** Score and rank of every area as a list keeps them; areas without families are there without one. */
export function scoresToKeep(rows: readonly FocusAreaRow[], weights: FocusWeights): ScoreOf {
  const scored = new Map(scoredRows(rows, weights).map((area) => [area.key, area]));
  return new Map(
    rows.map(({ area }) => {
      const found = scored.get(area.code);
      return [area.code, found ? { score: found.score, scoreRank: found.rank, parts: partsToKeep(found) } : { score: null, scoreRank: null, parts: null }];
    }),
  );
}

function partsToKeep({ parts }: ScoredArea): PartsKept {
  const kept = (part: keyof PartsKept): PartsKept["poor"] => ({ value: parts[part].value, points: parts[part].points });
  return { poorest: kept("poorest"), poor: kept("poor"), exclusion: kept("exclusion"), unfit: kept("unfit"), sanitation: kept("sanitation"), signal: kept("signal") };
}
