import type { Side } from "@sinergi/domain/programmes/vocabulary";
import { byDecile } from "#breakdowns";
import { districtOf, type CandidateGroup, type ChosenGroup } from "#candidates";
import type { PackageCell, ProgrammeCell, SnapshotProgramme, UnlistedCell } from "#cells";
import { packageFiguresOf, type PackageFigures } from "#package-figures";
import { programmeFigures, type ProgrammeFigures } from "#programme-figures";
import { ratio, type Range } from "#rates";
import { sidesOfMeetings, type SideFigures, type SideMeeting } from "#sides";

/** The regency as it is, in the counts a simulation moves. */
export interface SimulationCells {
  /** Cells of the programme by area: the regency and each of its districts. */
  readonly programme: ReadonlyMap<string, readonly ProgrammeCell[]>;
  readonly unlisted: readonly UnlistedCell[];
  /** Families of deciles 1-4 by the sides of help, and whether they receive anything. */
  readonly meetings: readonly (SideMeeting & { readonly helped: boolean })[];
  readonly packages: readonly PackageCell[];
}

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

export interface SimulatedDecile {
  readonly decile: number | null;
  /** Families that may get a place, and those that get one. */
  readonly candidates: number;
  readonly given: number;
  readonly eligible: number;
  readonly reachedBefore: number;
  readonly reachedAfter: number;
}

export interface SimulatedArea {
  readonly code: string;
  readonly candidates: number;
  readonly given: number;
  readonly coverage: BeforeAfter<Range>;
  readonly missed: BeforeAfter<number>;
}

export interface SimulatedVillage {
  readonly code: string;
  readonly candidates: number;
  readonly given: number;
}

/** What a scenario changes. Counts are distinct families of the snapshot, rates 0-1. */
export interface SimulatedFigures {
  readonly given: number;
  readonly givenUnknown: number;
  readonly unused: number;
  /** Families without a place: eligible ones for whom there is none, those whose eligibility is not known, eligible ones outside the area. */
  readonly leftOut: { readonly noPlace: number; readonly unknown: number; readonly elsewhere: number };
  /** The part of the exclusion error that stays whoever is chosen, because there are fewer places than eligible families missed; null without eligible families. */
  readonly unavoidable: number | null;
  readonly programme: BeforeAfter<ProgrammeFigures>;
  readonly sides: BeforeAfter<SideFigures>;
  /** Null where the programme is no part of the package. */
  readonly package: BeforeAfter<PackageFigures> | null;
  /** Families of deciles 1-4 that receive nothing. */
  readonly withoutHelp: BeforeAfter<number>;
  readonly deciles: readonly SimulatedDecile[];
  readonly districts: readonly SimulatedArea[];
  /** Villages with a candidate. */
  readonly villages: readonly SimulatedVillage[];
}

interface SimulatedInput {
  readonly programme: SnapshotProgramme;
  readonly regency: string;
  readonly places: number;
  /** Whoever may get a place. */
  readonly considered: readonly CandidateGroup[];
  /** Everybody the programme misses or may miss, in the whole regency. */
  readonly all: readonly CandidateGroup[];
  readonly chosen: readonly ChosenGroup[];
  readonly cells: SimulationCells;
}

export function simulatedFigures({ programme, regency, places, considered, all, chosen, cells }: SimulatedInput): SimulatedFigures {
  const given = sumOf(chosen, (group) => group.given);
  const eligible = (groups: readonly CandidateGroup[]): number => sumOf(groups.filter(({ kind }) => kind.eligibility === "yes"), ({ families }) => families);
  const unknown = (groups: readonly CandidateGroup[]): number => sumOf(groups, ({ families }) => families) - eligible(groups);
  const givenUnknown = sumOf(chosen.filter(({ kind }) => kind.eligibility === "unknown"), (group) => group.given);
  const before = cells.programme.get(regency) ?? [];
  const figures = figuresOfProgramme({ programme, unlisted: cells.unlisted });
  const after = reachedBy(before, chosen);
  const missed = eligible(all);
  return {
    given, givenUnknown, unused: places - given,
    leftOut: { noPlace: eligible(considered) - (given - givenUnknown), unknown: unknown(all) - givenUnknown, elsewhere: missed - eligible(considered) },
    unavoidable: ratio(Math.max(0, missed - places), sumOf(before.filter(({ eligibility }) => eligibility === "yes"), ({ families }) => families)),
    programme: { before: figures(before, programme.quota), after: figures(after, programme.quota) },
    sides: { before: sidesOfMeetings(cells.meetings), after: sidesOfMeetings([...cells.meetings, ...movedMeetings(chosen, programme.side)]) },
    package: programme.inPackage ? { before: packageFiguresOf(cells.packages), after: packageFiguresOf([...cells.packages, ...movedPackages(chosen)]) } : null,
    withoutHelp: withoutHelpOf(cells, chosen),
    deciles: decilesOf({ before, after, considered, chosen, programme: programme.code }),
    districts: districtsOf({ cells, considered, chosen, regency, rates: (of) => figures(of, null) }),
    villages: villagesOf(considered, chosen),
  };
}

function sumOf<T>(rows: readonly T[], count: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0);
}

function figuresOfProgramme({ programme, unlisted }: { readonly programme: SnapshotProgramme; readonly unlisted: readonly UnlistedCell[] }) {
  return (cells: readonly ProgrammeCell[], quota: number | null): ProgrammeFigures => programmeFigures({ programme: { ...programme, quota }, cells, unlisted, isRegency: quota !== null });
}

/** The same families with those chosen among the recipients: what leaves one cell enters another. */
function reachedBy(cells: readonly ProgrammeCell[], chosen: readonly ChosenGroup[]): ProgrammeCell[] {
  const [first] = cells;
  if (!first) return [];
  return [...cells, ...chosen.flatMap(({ kind: { decile, eligibility }, given }) => [
    { programme: first.programme, decile, eligibility, receives: false, families: -given },
    { programme: first.programme, decile, eligibility, receives: true, families: given },
  ])];
}

const POOREST_DECILES = 4;
const isPoor = ({ kind: { decile } }: CandidateGroup): boolean => decile !== null && decile <= POOREST_DECILES;

function movedMeetings(chosen: readonly ChosenGroup[], side: Side): SideMeeting[] {
  return chosen.filter(isPoor).flatMap(({ kind: { workingAge, livelihood, production }, given }) => [
    { workingAge, livelihood, production, families: -given },
    { workingAge, livelihood: livelihood || side === "LIVELIHOOD", production: production || side === "PRODUCTION", families: given },
  ]);
}

/** Only an eligible family has the programme among what is due to it. */
function movedPackages(chosen: readonly ChosenGroup[]): PackageCell[] {
  return chosen.flatMap(({ kind: { decile, eligibility, due, received }, given }) =>
    eligibility === "yes" && decile === 1
      ? [{ decile, eligible: due, received, families: -given }, { decile, eligible: due, received: received + 1, families: given }]
      : [],
  );
}

function withoutHelpOf({ meetings }: SimulationCells, chosen: readonly ChosenGroup[]): BeforeAfter<number> {
  const before = sumOf(meetings.filter(({ helped }) => !helped), ({ families }) => families);
  return { before, after: before - sumOf(chosen.filter((group) => isPoor(group) && group.kind.layers === 0), ({ given }) => given) };
}

interface DecilesInput {
  readonly before: readonly ProgrammeCell[];
  readonly after: readonly ProgrammeCell[];
  readonly considered: readonly CandidateGroup[];
  readonly chosen: readonly ChosenGroup[];
  readonly programme: string;
}

function decilesOf({ before, after, considered, chosen, programme }: DecilesInput): SimulatedDecile[] {
  const reachedAfter = byDecile({ programmes: after }, programme);
  const of = <T extends CandidateGroup>(groups: readonly T[], decile: number | null): T[] => groups.filter(({ kind }) => kind.decile === decile);
  return byDecile({ programmes: before }, programme).map(({ decile, eligibleReached, eligibleMissed }, at) => ({
    decile,
    candidates: sumOf(of(considered, decile), ({ families }) => families),
    given: sumOf(of(chosen, decile), (group) => group.given),
    eligible: eligibleReached + eligibleMissed,
    reachedBefore: eligibleReached,
    reachedAfter: reachedAfter[at]?.eligibleReached ?? 0,
  }));
}

interface DistrictsInput {
  readonly cells: SimulationCells;
  readonly considered: readonly CandidateGroup[];
  readonly chosen: readonly ChosenGroup[];
  readonly regency: string;
  readonly rates: (cells: readonly ProgrammeCell[]) => ProgrammeFigures;
}

function districtsOf({ cells, considered, chosen, regency, rates }: DistrictsInput): SimulatedArea[] {
  const candidates = Map.groupBy(considered, ({ village }) => districtOf(village));
  const given = Map.groupBy(chosen, ({ village }) => districtOf(village));
  return [...cells.programme].filter(([code]) => code !== regency).map(([code, before]) => {
    const ofDistrict = given.get(code) ?? [];
    const [now, then] = [rates(before), rates(reachedBy(before, ofDistrict))];
    return {
      code,
      candidates: sumOf(candidates.get(code) ?? [], ({ families }) => families),
      given: sumOf(ofDistrict, (group) => group.given),
      coverage: { before: now.coverage, after: then.coverage },
      missed: { before: now.missed, after: then.missed },
    };
  });
}

function villagesOf(considered: readonly CandidateGroup[], chosen: readonly ChosenGroup[]): SimulatedVillage[] {
  const given = new Map<string, number>();
  for (const group of chosen) given.set(group.village, (given.get(group.village) ?? 0) + group.given);
  const candidates = new Map<string, number>();
  for (const { village, families } of considered) candidates.set(village, (candidates.get(village) ?? 0) + families);
  return [...candidates].map(([code, families]) => ({ code, candidates: families, given: given.get(code) ?? 0 })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
