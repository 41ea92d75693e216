import { partsOf, periodOf, type Day } from "@sinergi/domain/time/day";
import { earlierFamiliesFile, earlierRecipientsFile, LEFT_SINCE_SHARE, LISTS_OF_YEAR_BEFORE, QUARTERS_OF_LISTS } from "#earlier-versions";
import { FAMILY_HEADERS, familyRowCells, familyRows } from "#family-rows";
import { createListMembership, type Membership } from "#list-membership";
import type { DatedVersion, FamilyThroughTime, PastOfRegency } from "#past-of-regency";
import { readPkhAmounts } from "#pkh-benefit";
import { createRandom } from "#random";
import { RECIPIENT_HEADERS, recipientRows, type RecipientCells } from "#recipient-rows";
import { createRowWriter, type RegencyWriter } from "#row-writer";
import type { SimulatedFamily } from "#simulated-family";

/** What was written of the past, in the order in which it is best imported: each version beside the next one in time. */
export interface EarlierFiles {
  readonly families: readonly { readonly file: string; readonly source: "DTSEN" | "P3KE"; readonly asOf: Day }[];
  readonly lists: readonly { readonly file: string; readonly programme: string; readonly period: string }[];
}

/** A place on a list of this year that the person had before the year began. */
export interface RunningHelp {
  readonly list: string;
  readonly nik: string;
  readonly cells: RecipientCells;
}

export interface PastScribe {
  readonly files: EarlierFiles;
  record(family: SimulatedFamily, running: readonly RunningHelp[]): void;
  drain(): Promise<void>;
  finish(): Promise<void>;
}

/** The places on a list that started in an earlier year than the list's own, as the list names them. */
export function runningBefore(membership: Membership, written: readonly RecipientCells[], on: Day): readonly RunningHelp[] {
  const newYear = `${partsOf(on).year}-01-01`;
  return membership.persons.flatMap((person) => {
    const cells = written.find((row) => row.NAMA === person.name);
    return cells && String(cells.TGL_MULAI) < newYear ? [{ list: membership.list, nik: person.nik, cells }] : [];
  });
}

/** Writes earlier versions family by family, and the lists of the year before. Damage is for the newest files only. */
export async function createPastScribe({ past, seed, writer }: { readonly past: PastOfRegency; readonly seed: number | string; readonly writer: RegencyWriter }): Promise<PastScribe> {
  const listed = past.versions.find((version) => version.quartersBefore === QUARTERS_OF_LISTS);
  if (!listed) throw new Error("The lists of the year before need a version that is a year old");
  const files: EarlierFiles = {
    families: past.versions.map(({ asOf, source }) => ({ file: earlierFamiliesFile(asOf), source, asOf })),
    lists: LISTS_OF_YEAR_BEFORE.map((programme) => ({ file: earlierRecipientsFile(listed.asOf, programme), programme, period: periodOf(listed.asOf) })),
  };
  const rows = createRowWriter(writer, new Map<string, readonly string[]>([
    ...files.families.map(({ file }) => [file, FAMILY_HEADERS] as const), ...files.lists.map(({ file }) => [file, RECIPIENT_HEADERS] as const),
  ]));
  const pens = past.versions.map((version) => ({ version, gaps: createRandom(seed, `gaps ${version.asOf}`), file: earlierFamiliesFile(version.asOf) }));
  const rowsOfLists = await createListsOfYearBefore({ past, seed, listed });
  let waiting: readonly RunningHelp[] = [];

  const write = (told: FamilyThroughTime | null, running: readonly RunningHelp[]): void => {
    if (!told) return;
    pens.forEach(({ version, gaps, file }, at) => {
      for (const family of told.before[at] ?? []) {
        for (const cells of familyRows(gaps, family, version.noDecileShare)) rows.add(file, familyRowCells(cells));
      }
    });
    for (const { list, cells } of rowsOfLists(told.before[past.versions.indexOf(listed)] ?? [], running)) {
      rows.add(earlierRecipientsFile(listed.asOf, list), RECIPIENT_HEADERS.map((header) => cells[header]));
    }
  };
  return {
    files,
    record: (family, running) => {
      write(past.next(family), waiting);
      waiting = running;
    },
    drain: () => rows.drain(),
    finish: async () => {
      write(past.last(), waiting);
      await rows.finish();
    },
  };
}

interface ListedRow {
  readonly list: string;
  readonly cells: RecipientCells;
}

interface ListsBase {
  readonly past: PastOfRegency;
  readonly seed: number | string;
  readonly listed: DatedVersion;
}

/** Who was on the lists of the year before: those whose help began earlier, those of yearly help, those who have left since. */
async function createListsOfYearBefore({ past, seed, listed }: ListsBase): Promise<(families: readonly SimulatedFamily[], running: readonly RunningHelp[]) => ListedRow[]> {
  const [draw, rowDraw] = [createRandom(seed, "membership of the year before"), createRandom(seed, "rows of the year before")];
  const membershipsOf = createListMembership(listed.asOf);
  const pkhAmounts = await readPkhAmounts();
  const lists = new Set(LISTS_OF_YEAR_BEFORE);
  return (families, running) => {
    const kept = running.filter(({ list }) => lists.has(list)).flatMap((help) => keptRow(families, help));
    const onList = new Set(kept.map(({ list }) => list));
    const drawn = families.flatMap((family) =>
      membershipsOf(draw, family).flatMap((membership) => {
        const { list, terms } = membership;
        const wanted = terms.sinceYears === 0 || draw.chance(LEFT_SINCE_SHARE);
        if (!wanted || !lists.has(list) || onList.has(list)) return [];
        return recipientRows(rowDraw, membership, { family, numbers: past.numbers, pkhAmounts, on: listed.asOf }).map((cells) => ({ list, cells }));
      }),
    );
    return [...kept, ...drawn];
  };
}

/** The row with the card and village that the person had then; none where he was in no family of that version. */
function keptRow(families: readonly SimulatedFamily[], { list, nik, cells }: RunningHelp): ListedRow[] {
  const family = families.find(({ members }) => members.some((member) => member.nik === nik));
  if (!family) return [];
  return [{ list, cells: { ...cells, NO_KK: cells.NO_KK === "" ? "" : family.noKk, KODE_WILAYAH: family.village.code, TGL_AKHIR: "", STATUS: "AKTIF" } }];
}
