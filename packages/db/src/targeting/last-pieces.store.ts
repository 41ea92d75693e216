import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Scoped } from "#access/scoped";
import { decileOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

export interface LastPieceRow {
  readonly programme: string;
  readonly decile: Decile | null;
  readonly families: number;
}

/** Families of an area that lack exactly one piece of the package, by the piece. */
export async function readLastPieces(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<LastPieceRow[]> {
  const rows = await tx.rows<{ programme: string; decile: number; families: number }>(
    "select programme_code as programme, decile, families from cell_last_piece where snapshot_id = $1 and area_code = $2",
    [snapshot.id, areaCode],
  );
  return rows.map((row) => ({ ...row, decile: decileOf(row.decile) }));
}
