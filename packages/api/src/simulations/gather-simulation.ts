import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { readCandidateGroups } from "@sinergi/db/simulations/candidate-groups.store";
import { readFocusSettings } from "@sinergi/db/focus/focus-settings.store";
import { readPoorAreas, type PoorAreaRow } from "@sinergi/db/simulations/simulation-cells.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { type Criterion, placesOf, type Scenario } from "@sinergi/domain/simulations/scenario";
import type { SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import type { Day } from "@sinergi/domain/time/day";
import type { ScoredArea } from "@sinergi/targeting/area-score";
import { standingsOf } from "@sinergi/targeting/area-standing";
import { type CandidateGroup, type ChosenGroup, districtOf } from "@sinergi/targeting/candidates";
import { type SelectionOrder, selectFamilies } from "@sinergi/targeting/select-families";
import { gatherFocus, scoredRows } from "#focus/gather-scores";
import { refused } from "#platform/refusals";
import { getSnapshot, readViewed } from "#targeting/read-snapshot";

export interface GatheredSimulation {
  readonly snapshot: SnapshotRow;
  readonly programme: SnapshotRow["programmes"][number];
  readonly regency: string;
  readonly places: number;
  /** Everybody the programme misses or may miss. */
  readonly all: readonly CandidateGroup[];
  readonly considered: readonly CandidateGroup[];
  /** Who gets a place, in order. */
  readonly chosen: readonly ChosenGroup[];
}

/** The selection of a scenario on a snapshot: what all answers about it start from. */
export async function gatherSimulation(tx: Scoped, { on, scenario, today }: { readonly on: SnapshotRef | undefined; readonly scenario: Scenario; readonly today: Day }): Promise<GatheredSimulation> {
  const snapshot = scenario.area === null ? await getSnapshot(tx, { on, today }) : (await readViewed(tx, { on, area: scenario.area, today })).snapshot;
  const programme = snapshot.programmes.find(({ code, unit }) => code === scenario.programme && unit !== "AREA");
  const all = programme && (await readCandidateGroups(tx, snapshot, programme.code));
  if (!programme || !all) throw refused({ code: "programme_unknown", programme: scenario.programme });
  const scores = scenario.order.includes("villageScore") ? await readScores(tx, snapshot) : [];
  const poor = { district: await poorAreas(tx, snapshot, { scenario, level: "district" }), village: await poorAreas(tx, snapshot, { scenario, level: "village" }) };

  const considered = all.filter((group) => isConsidered(group, scenario));
  const places = placesOf(scenario.room);
  const chosen = selectFamilies(considered, { criteria: scenario.order, side: programme.side, standings: standings(scenario.order, { all, poor, scores }), share: scenario.share, places });
  return { snapshot, programme, regency: await readRegencyCode(tx), places, all, considered, chosen };
}

function isConsidered({ village, kind }: CandidateGroup, { who, area }: Scenario): boolean {
  if (kind.eligibility === "unknown" && who === "eligible") return false;
  return area === null || village === area || village.startsWith(`${area}.`);
}

type Level = "district" | "village";
type PoorAreas = Readonly<Record<Level, readonly PoorAreaRow[]>>;

/** Only where the order asks for the rate of such areas. */
async function poorAreas(tx: Scoped, snapshot: SnapshotRow, { scenario, level }: { readonly scenario: Scenario; readonly level: Level }): Promise<readonly PoorAreaRow[]> {
  return scenario.order.includes(`${level}Rate`) ? readPoorAreas(tx, snapshot, level) : [];
}

/** The weighted score of every village of which anything is known, as Lokus shows it with the weights saved today. */
async function readScores(tx: Scoped, snapshot: SnapshotRow): Promise<readonly ScoredArea[]> {
  const { settings } = await readFocusSettings(tx);
  return scoredRows((await gatherFocus(tx, snapshot, { level: "village", programmes: [] })).rows, settings.weights);
}

function standings(order: readonly Criterion[], { all, poor, scores }: { readonly all: readonly CandidateGroup[]; readonly poor: PoorAreas; readonly scores: readonly ScoredArea[] }): SelectionOrder["standings"] {
  const ofRate = (level: Level) => standingsOf(poor[level].map(({ code, poor: part, families: whole }) => ({ code, part, whole })));
  return {
    ...(order.includes("districtRate") ? { districtRate: ofRate("district") } : {}),
    ...(order.includes("villageRate") ? { villageRate: ofRate("village") } : {}),
    ...(order.includes("districtMissed") ? { districtMissed: standingsOf(missedBy(all, ({ village }) => districtOf(village))) } : {}),
    ...(order.includes("villageMissed") ? { villageMissed: standingsOf(missedBy(all, ({ village }) => village)) } : {}),
    ...(order.includes("villageScore") ? { villageScore: standingsOf(scores.map(({ key, score }) => ({ code: key, part: score, whole: 1 }))) } : {}),
  };
}

function missedBy(all: readonly CandidateGroup[], areaOf: (group: CandidateGroup) => string) {
  const missed = new Map<string, number>();
  for (const group of all) missed.set(areaOf(group), (missed.get(areaOf(group)) ?? 0) + (group.kind.eligibility === "yes" ? group.families : 0));
  return [...missed].map(([code, part]) => ({ code, part, whole: 1 }));
}
