import type { Scoped } from "@sinergi/db/access/scoped";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { readFigureCells } from "@sinergi/db/targeting/meeting-cells.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { AreaCells, MeetingCells } from "@sinergi/targeting/cells";
import { figuresOfWhole, namedFiguresOf, type NamedFigures } from "@sinergi/targeting/figures";
import { helpedOf } from "@sinergi/targeting/mixes";
import { cellsWithin } from "@sinergi/targeting/narrow";

interface Wanted {
  /** Code of the area. */
  readonly area: string;
  readonly isRegency: boolean;
  /** Narrows the figures to some deciles; all families where undefined. */
  readonly deciles?: readonly number[] | undefined;
}

export interface ReadFigures {
  readonly figures: NamedFigures;
  /** Families that receive anything. */
  readonly helped: MeetingCells["helped"];
  /** The cells that the package and its pieces are made of. */
  readonly cells: Pick<AreaCells, "programmes" | "packages">;
}

/**
 * Every figure of an area of a snapshot: of all its families from the few rows that are kept for it, of some deciles from its
 * mixes. Quotas and the CGH index speak of all families: of some deciles they say nothing.
 */
export async function readFigures(tx: Scoped, snapshot: SnapshotRow, { area, isRegency, deciles }: Wanted): Promise<ReadFigures> {
  const { programmes } = snapshot;
  if (deciles === undefined) {
    const cells = await readFigureCells(tx, snapshot, area);
    return { figures: figuresOfWhole({ cells, programmes, isRegency }), helped: cells.meetings.helped, cells };
  }
  const cells = cellsWithin(await readCells(tx, snapshot, area), deciles);
  const narrowed = namedFiguresOf({ cells, programmes, isRegency: false });
  return { figures: { ...narrowed, programmes: narrowed.programmes.map((programme) => ({ ...programme, cgh: null })) }, helped: helpedOf(cells.mixes), cells };
}
