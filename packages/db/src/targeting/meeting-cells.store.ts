import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { decileOf, readerOfSets, readWholeCells, trileanOf, type WholeCellRows } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

interface MetRow {
  readonly a: string;
  readonly b: string;
  readonly families: number;
}

/** What meets in the families of an area, in the shape `packages/targeting` judges. */
export interface MeetingCellRows {
  readonly programmes: readonly MetRow[];
  readonly agencies: readonly MetRow[];
  readonly layers: readonly { readonly programmes: number; readonly families: number }[];
  readonly sides: readonly { readonly workingAge: Trilean; readonly livelihood: boolean; readonly production: boolean; readonly families: number }[];
  readonly helped: readonly { readonly decile: Decile | null; readonly families: number }[];
  readonly largest: readonly { readonly programmes: readonly string[]; readonly families: number }[];
  readonly mixes: number;
}

export interface FigureCellRows extends WholeCellRows {
  readonly meetings: MeetingCellRows;
}

type MeetingTuple = readonly [kind: string, a: string, b: string, families: number];

/** All that figures of a whole area need: a few hundred rows, however many families it has. */
export async function readFigureCells(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<FigureCellRows> {
  return { ...(await readWholeCells(tx, snapshot, areaCode)), meetings: await readMeetings(tx, snapshot, areaCode) };
}

/** Sets that are asked for: the fifteen largest, and all that are as large as the fifteenth. */
const LARGEST = 15;

async function readMeetings(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<MeetingCellRows> {
  const { meetings, sets } = await tx.one<{ meetings: string; sets: string }>(
    `select (select coalesce(json_agg(json_build_array(kind, a, b, families)), '[]')::text from cell_meeting where snapshot_id = $1 and area_code = $2) as meetings,
            (select json_build_object('mixes', (select count(*) from cell_set where snapshot_id = $1 and area_code = $2), 'largest', coalesce(json_agg(json_build_array(received, families)), '[]'))::text
               from cell_set where snapshot_id = $1 and area_code = $2
                and families >= coalesce((select families from cell_set where snapshot_id = $1 and area_code = $2 order by families desc offset ${LARGEST - 1} limit 1), 0)) as sets`,
    [snapshot.id, areaCode],
  );
  const rows = JSON.parse(meetings) as readonly MeetingTuple[];
  const { mixes, largest } = JSON.parse(sets) as { readonly mixes: number; readonly largest: readonly (readonly [string, number])[] };
  const of = (kind: string): readonly MeetingTuple[] => rows.filter((row) => row[0] === kind);
  const met = ([, a, b, families]: MeetingTuple): MetRow => ({ a, b, families });
  const setOf = readerOfSets(snapshot);
  return {
    programmes: of("PROGRAMMES").map(met),
    agencies: of("AGENCIES").map(met),
    layers: of("LAYER").map(([, programmes, , families]) => ({ programmes: Number(programmes), families })),
    sides: of("SIDES").map(([, workingAge, sides, families]) => ({ workingAge: trileanOf(workingAge), livelihood: sides.startsWith("1"), production: sides.endsWith("1"), families })),
    helped: of("HELPED").map(([, decile, , families]) => ({ decile: decileOf(Number(decile)), families })),
    largest: largest.map(([received, families]) => ({ programmes: setOf(received), families })),
    mixes,
  };
}
