import type { Scoped } from "@sinergi/db/access/scoped";
import { readProgrammeReach } from "@sinergi/db/focus/focus-cells.store";
import { readHousing } from "@sinergi/db/targeting/housing-cells.store";
import { readLastPieces } from "@sinergi/db/targeting/last-pieces.store";
import { readPersonCount } from "@sinergi/db/targeting/persons.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { TrendBeside } from "@sinergi/domain/targeting/trend-beside";
import { convergenceOn } from "@sinergi/targeting/convergence";
import { packagePiecesOf } from "@sinergi/targeting/package-pieces";
import { type PersonFigures, personFiguresOf } from "@sinergi/targeting/person-figures";
import type { Range } from "@sinergi/targeting/rates";
import { trendValues, type TrendValues } from "@sinergi/targeting/trend";
import { whyPersonsUnknown } from "#synergy/why-persons-unknown";
import { readFigures } from "#targeting/read-figures";
import type { FollowedFocus } from "#trends/followed-focus";

interface Wanted {
  /** Code of the area. */
  readonly area: string;
  readonly regencyCode: string;
  readonly programme: string | undefined;
  /** Programmes with a list of recipients in the snapshot. */
  readonly lists: ReadonlySet<string>;
  readonly deciles?: readonly number[] | undefined;
  /** What is read beside the cells of families; without it those figures are unknown. */
  readonly beside?: TrendBeside | undefined;
  /** The list whose convergence is followed; null where none is in force. */
  readonly focus?: FollowedFocus | null | undefined;
}

/** Every figure of an area of a snapshot, and of one programme there: what Tren, meetings and the demo's past read alike. */
export async function readTrendValues(tx: Scoped, snapshot: SnapshotRow, wanted: Wanted): Promise<TrendValues> {
  const { area, regencyCode, programme, lists, deciles } = wanted;
  const { figures, helped, cells } = await readFigures(tx, snapshot, { area, isRegency: area === regencyCode, deciles });
  const lastPieces = await readLastPieces(tx, snapshot, area);
  const within = deciles === undefined ? lastPieces : lastPieces.filter(({ decile }) => deciles.includes(decile ?? 0));
  // Persons, houses and villages are not counted by decile: of some deciles nothing is said of them.
  const beside = deciles === undefined ? wanted.beside : undefined;
  return trendValues({
    figures, helped,
    pieces: packagePiecesOf({ programmes: snapshot.programmes, cells: cells.programmes, packages: cells.packages, lastPieces: within }),
    programme: figures.programmes.find(({ code }) => code === programme) ?? null,
    hasList: programme === undefined || lists.has(programme),
    persons: beside === "persons" ? await readPersons(tx, snapshot, wanted) : null,
    houses: beside === "housing" ? (await readHousing(tx, snapshot))?.get(area) : null,
    convergence: beside === "convergence" ? await readConvergence(tx, snapshot, wanted) : null,
  });
}

/** Null for a programme that is not for individuals, where nobody listed members, and of what was frozen before persons were counted. */
async function readPersons(tx: Scoped, snapshot: SnapshotRow, { programme: code, area }: Wanted): Promise<PersonFigures | null> {
  const programme = snapshot.programmes.find((one) => one.code === code);
  if (programme?.unit !== "INDIVIDUAL") return null;
  const counted = await readPersonCount(tx, snapshot, { programme, area });
  return counted === null || whyPersonsUnknown(counted) !== null ? null : personFiguresOf(counted.cells, counted.unnamed);
}

/** By the rule that was signed with the list, so that the same list makes the same line whatever the settings have become. */
async function readConvergence(tx: Scoped, snapshot: SnapshotRow, { focus, area, regencyCode, lists }: Wanted): Promise<Range | null> {
  if (!focus) return null;
  const { settings, villages } = focus;
  const asked = settings.programmes.length > 0 ? settings.programmes : snapshot.programmes.filter(({ inPackage }) => inPackage).map(({ code }) => code);
  const listed = asked.filter((code) => lists.has(code));
  const reach = await readProgrammeReach(tx, snapshot, { regencyCode, level: "village", programmes: listed });
  const inside = villages.filter((village) => area === regencyCode || village === area || village.startsWith(`${area}.`));
  return convergenceOn(inside, reach, { programmes: settings.convergence, reachedPercent: settings.reachedPercent, listed: listed.length, unlisted: asked.length - listed.length });
}
