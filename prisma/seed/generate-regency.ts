import { setImmediate } from "node:timers/promises";
import { dayOf, periodOf, type Day } from "@sinergi/domain/time/day";
import { plant, type Planted } from "#damage";
import { DAMAGED_FAMILY_HEADERS, damageFamilyRows } from "#damage-family-rows";
import { damageRecipientRow, type RecipientDamage } from "#damage-recipient-rows";
import { FAMILY_HEADERS, familyRowCells, familyRows } from "#family-rows";
import { createIdentityNumbers, type IdentityNumbers } from "#identity-numbers";
import { createPast } from "#past-of-regency";
import { createPastScribe, runningBefore, type EarlierFiles, type RunningHelp } from "#past-scribe";
import { createListMembership } from "#list-membership";
import { readPkhAmounts } from "#pkh-benefit";
import { programmeCatalogue } from "#programme-catalogue";
import { createRandom } from "#random";
import { RECIPIENT_LISTS } from "#recipient-lists";
import { RECIPIENT_HEADERS, recipientRows } from "#recipient-rows";
import { readReferenceData, type ReferenceData } from "#reference-data";
import { createRowWriter, type RegencyWriter, type RowWriter } from "#row-writer";
import { simulateFamily } from "#simulate-family";
import type { SimulatedFamily } from "#simulated-family";
import { SIMULATION_NOTICE, SIMULATION_NOTICE_FILE } from "#simulation-notice";
import { villageProfiles } from "#village-profiles";

export const FAMILIES_FILE = "families.csv";
export const PROGRAMMES_FILE = "programmes.json";

export function recipientsFile(programme: string): string {
  return `recipients-${programme}.csv`;
}

export interface RegencyOrder {
  readonly families: number;
  readonly seed: number | string;
  /** Share of rows to damage, 0-1, in every file; 0 by default. */
  readonly dirtyRate?: number;
  /** The year of the lists; 2026 by default. */
  readonly year?: number;
  /** The day of that year families are as of: nobody is born and no help starts after it. 1 July by default. */
  readonly asOf?: Day;
  /** Writes the earlier versions and the lists of the year before as well, beside the newest, which stays the same. */
  readonly withPast?: boolean;
  readonly writer: RegencyWriter;
}

/** What was written, and what an importer has to find in it. */
export interface RegencyReport {
  readonly families: number;
  readonly persons: number;
  /** The day ages are counted on, and as-of of the families. */
  readonly asOf: Day;
  /** Codes of the programmes with a recipients file. */
  readonly lists: readonly string[];
  /** Data rows by file. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows by issue code, by file. Without damage only NO_DECILE occurs. */
  readonly planted: Readonly<Record<string, Planted>>;
  /** Empty without a past; from the latest to the first. */
  readonly earlier: EarlierFiles;
}

/**
 * Writes a synthetic regency (DATA SIMULASI): the families of all villages, the recipient lists of one year and the
 * catalogue of programmes. The same order gives the same bytes. Rows go out as they come: memory does not grow with the
 * number of families.
 */
export async function generateRegency(order: RegencyOrder): Promise<RegencyReport> {
  const { families, seed, writer, dirtyRate = 0, year = 2026, withPast = false } = order;
  const reference = await readReferenceData();
  const on = dayOfYear(year, order.asOf);
  await writer.write(SIMULATION_NOTICE_FILE, SIMULATION_NOTICE);
  await writer.write(PROGRAMMES_FILE, `${JSON.stringify(await programmeCatalogue({ year, families }), null, 2)}\n`);

  const villages = villageProfiles(reference, { families, seed });
  const scribe = await createScribe({ reference, seed, dirtyRate, on, writer });
  const past = withPast ? await createPastScribe({ past: createPast({ seed, on, villages, districtCodes: codesOf(reference, "district") }), seed, writer }) : null;
  const random = createRandom(seed, "families");
  for (const village of villages) {
    for (let count = 0; count < village.families; count += 1) {
      const family = simulateFamily(random, { village, numbers: scribe.numbers, on });
      const running = scribe.record(family);
      past?.record(family, running);
      await scribe.rows.drain();
      await past?.drain();
    }
    // A server that generates beside its work answers between two villages.
    await setImmediate();
  }
  await scribe.rows.finish();
  await past?.finish();
  const lists = Object.keys(RECIPIENT_LISTS);
  const files = [FAMILIES_FILE, ...lists.map(recipientsFile)];
  return {
    families, lists, asOf: on,
    persons: scribe.rows.rowsOf(FAMILIES_FILE),
    rows: Object.fromEntries(files.map((file) => [file, scribe.rows.rowsOf(file)])),
    planted: scribe.planted,
    earlier: past?.files ?? { families: [], lists: [] },
  };
}

function dayOfYear(year: number, asOf: Day | undefined): Day {
  const on = asOf ?? dayOf({ year, month: 7, day: 1 });
  if (on === null || periodOf(on) !== String(year)) throw new Error(`${on ?? year} is no day of the year ${year}`);
  return on;
}

interface Scribe {
  readonly rows: RowWriter;
  readonly numbers: IdentityNumbers;
  readonly planted: Readonly<Record<string, Planted>>;
  /** Writes a family, and its place on every list; answers the places that it had before the year began. */
  record(family: SimulatedFamily): readonly RunningHelp[];
}

interface ScribeBase {
  readonly reference: ReferenceData;
  readonly seed: number | string;
  readonly dirtyRate: number;
  readonly on: Day;
  readonly writer: RegencyWriter;
}

/** Families, gaps, lists and damage draw from streams of their own: a damaged regency is the same regency, damaged. */
async function createScribe({ reference, seed, dirtyRate, on, writer }: ScribeBase): Promise<Scribe> {
  const [membershipDraw, rowDraw] = [createRandom(seed, "membership"), createRandom(seed, "rows")];
  const numbers = createIdentityNumbers(codesOf(reference, "district"), createRandom(seed, "numbers"));
  const rows = createRowWriter(writer, headersOf(dirtyRate > 0));
  const families = createFamilyPen({ reference, seed, dirtyRate, numbers });
  const lists = createListPens({ reference, seed, dirtyRate });
  const membershipsOf = createListMembership(on);
  const pkhAmounts = await readPkhAmounts();
  return {
    rows, numbers,
    planted: { [FAMILIES_FILE]: families.planted, ...Object.fromEntries([...lists].map(([list, damage]) => [recipientsFile(list), damage.planted])) },
    record: (family) => {
      for (const cells of families.rowsOf(family)) rows.add(FAMILIES_FILE, cells);
      return membershipsOf(membershipDraw, family).flatMap((membership) => {
        const damage = lists.get(membership.list);
        const written = recipientRows(rowDraw, membership, { family, numbers, pkhAmounts, on });
        const running = runningBefore(membership, written, on);
        for (const cells of written) {
          if (damage) rows.add(recipientsFile(membership.list), damageRecipientRow(cells, damage));
        }
        return running;
      });
    },
  };
}

type PenBase = Pick<ScribeBase, "reference" | "seed" | "dirtyRate">;

/** Writes the rows of families, whole or damaged. */
function createFamilyPen({ reference, seed, dirtyRate, numbers }: PenBase & Pick<Scribe, "numbers">) {
  const planted: Planted = {};
  const gaps = createRandom(seed, "gaps");
  const damage = { random: createRandom(seed, "damage"), rate: dirtyRate, numbers, planted, bpsCodes: bpsCodesOf(reference), villageCodes: codesOf(reference, "village") };
  return {
    planted,
    rowsOf: (family: SimulatedFamily): readonly (readonly (string | number)[])[] => {
      const rows = familyRows(gaps, family);
      if (dirtyRate > 0) return damageFamilyRows(rows, family, damage);
      if (rows[0]?.DESIL === "") plant(planted, "NO_DECILE");
      return rows.map(familyRowCells);
    },
  };
}

/** What each list needs to damage its rows, and the count of what was damaged. */
function createListPens({ reference, seed, dirtyRate }: PenBase): ReadonlyMap<string, RecipientDamage> {
  const bpsCodes = bpsCodesOf(reference);
  return new Map(Object.keys(RECIPIENT_LISTS).map((list) => [list, { random: createRandom(seed, `damage ${list}`), rate: dirtyRate, bpsCodes, planted: {}, lastWhole: null }]));
}

function codesOf({ areas }: ReferenceData, level: "district" | "village"): readonly string[] {
  return areas.filter((area) => area.level === level).map((area) => area.code);
}

function bpsCodesOf({ crosswalk }: ReferenceData): ReadonlyMap<string, string> {
  return new Map(crosswalk.map((row) => [row.kemendagriCode, row.bpsCode]));
}

function headersOf(isDirty: boolean): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    [FAMILIES_FILE, isDirty ? DAMAGED_FAMILY_HEADERS : FAMILY_HEADERS],
    ...Object.keys(RECIPIENT_LISTS).map((list) => [recipientsFile(list), RECIPIENT_HEADERS] as const),
  ]);
}
