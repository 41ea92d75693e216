import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import type { SnapshotRow } from "#targeting/snapshots.store";

const TRILEAN_OF: Readonly<Record<string, Trilean>> = { y: "yes", n: "no", u: "unknown" };

export interface ProgrammeCellRow {
  readonly programme: string;
  readonly decile: Decile | null;
  readonly eligibility: Trilean;
  readonly receives: boolean;
  readonly families: number;
}

/** The cells of one area, in the shape `packages/targeting` judges. */
export interface AreaCellRows {
  readonly programmes: readonly ProgrammeCellRow[];
  readonly unlisted: readonly { readonly programme: string; readonly rows: number }[];
  readonly mixes: readonly { readonly decile: Decile | null; readonly workingAge: Trilean; readonly programmes: readonly string[]; readonly families: number }[];
  readonly packages: readonly { readonly decile: Decile | null; readonly eligible: number; readonly received: number; readonly families: number }[];
}

type ProgrammeTuple = readonly [string, number, string, boolean, number];
/** The columns of all mix cells of an area, each in the same order of rows: decile, working age, received, families. */
type MixColumns = readonly [readonly number[], string, string, readonly number[]];
type PackageTuple = readonly [number, number, number, number];
type UnlistedTuple = readonly [string, number];

/** The cells of an area without its mixes. */
export type WholeCellRows = Omit<AreaCellRows, "mixes">;

interface StoredCells extends Record<string, unknown> {
  readonly programmes: string;
  readonly packages: string;
  readonly unlisted: string;
}

/** The columns of `StoredCells`: `$1` the snapshot, `$2` the area. Each comes as one JSON document: parsing thousands of small rows one by one would cost more than the figures. */
const STORED_CELLS = `
  (select coalesce(json_agg(json_build_array(programme_code, decile, eligibility, receives, families)), '[]')::text from cell_programme where snapshot_id = $1 and area_code = $2) as programmes,
  (select coalesce(json_agg(json_build_array(decile, eligible, received, families)), '[]')::text from cell_package where snapshot_id = $1 and area_code = $2) as packages,
  (select coalesce(json_agg(json_build_array(programme_code, rows)), '[]')::text from cell_unlisted where snapshot_id = $1 and area_code = $2) as unlisted`;

/**
 * Reads the cells of an area, its mixes too. These, by far the most, come column by column: an array of each row would take the
 * server twice as long. Whoever asks of an area as a whole reads `readFigureCells` instead.
 */
export async function readCells(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<AreaCellRows> {
  const found = await tx.one<StoredCells & { mixes: string }>(
    `select ${STORED_CELLS},
       (select json_build_array(coalesce(array_agg(decile), '{}'), coalesce(string_agg(working_age, ''), ''), coalesce(string_agg(received, ','), ''), coalesce(array_agg(families), '{}'))::text
          from cell_mix where snapshot_id = $1 and area_code = $2) as mixes`,
    [snapshot.id, areaCode],
  );
  return { ...wholeOf(found), mixes: mixesOf(found.mixes, readerOfSets(snapshot)) };
}

/** The programmes that the letters of a mix name; of equal letters the same list. */
export function readerOfSets(snapshot: SnapshotRow): (received: string) => readonly string[] {
  const codes = snapshot.programmes.map((programme) => programme.code);
  const sets = new Map<string, readonly string[]>();
  return (received) => {
    const known = sets.get(received);
    if (known) return known;
    const set = codes.filter((_, at) => received[at] === "1");
    sets.set(received, set);
    return set;
  };
}

/** The cells that hardly grow with the number of families. */
export async function readWholeCells(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<WholeCellRows> {
  return wholeOf(await tx.one<StoredCells>(`select ${STORED_CELLS}`, [snapshot.id, areaCode]));
}

function wholeOf({ programmes, packages, unlisted }: StoredCells): WholeCellRows {
  return {
    programmes: tuples<ProgrammeTuple>(programmes).map(([programme, decile, eligibility, receives, families]) => ({
      programme, decile: decileOf(decile), eligibility: trileanOf(eligibility), receives, families,
    })),
    packages: tuples<PackageTuple>(packages).map(([decile, eligible, received, families]) => ({ decile: decileOf(decile), eligible, received, families })),
    unlisted: tuples<UnlistedTuple>(unlisted).map(([programme, rows]) => ({ programme, rows })),
  };
}

function mixesOf(text: string, setOf: (received: string) => readonly string[]): AreaCellRows["mixes"] {
  const [deciles, workingAges, received, families] = JSON.parse(text) as MixColumns;
  const sets = received.split(",");
  return deciles.map((decile, at) => ({
    decile: decileOf(decile), workingAge: trileanOf(workingAges[at] ?? ""), programmes: setOf(sets[at] ?? ""), families: families[at] ?? 0,
  }));
}

export interface ChildCells {
  readonly areaCode: string;
  readonly cells: readonly ProgrammeCellRow[];
  readonly unlisted: number;
}

/** One programme in every area right below another. */
export async function readChildCells(tx: Scoped, snapshot: SnapshotRow, { parent, programme }: { readonly parent: string; readonly programme: string }): Promise<ChildCells[]> {
  const rows = await tx.rows<{ areaCode: string; unlisted: number; cells: ProgrammeTuple[] }>(
    `select a.code as "areaCode",
            coalesce((select rows from cell_unlisted u where u.snapshot_id = $1 and u.area_code = a.code and u.programme_code = $3), 0) as unlisted,
            coalesce((select json_agg(json_build_array(programme_code, decile, eligibility, receives, families)) from cell_programme c
               where c.snapshot_id = $1 and c.area_code = a.code and c.programme_code = $3), '[]') as cells
       from area a where a.parent_code = $2 order by a.code`,
    [snapshot.id, parent, programme],
  );
  return rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(([code, decile, eligibility, receives, families]) => ({ programme: code, decile: decileOf(decile), eligibility: trileanOf(eligibility), receives, families })),
  }));
}

/** Our own JSON, made by the statement above: its shape is known. */
function tuples<T extends readonly unknown[]>(text: string): readonly T[] {
  return JSON.parse(text) as readonly T[];
}

export function decileOf(stored: number): Decile | null {
  return stored === 0 ? null : (stored as Decile);
}

export function trileanOf(letter: string): Trilean {
  return TRILEAN_OF[letter] ?? "unknown";
}
