import type { Scoped } from "@sinergi/db/access/scoped";
import type { KeptFigureRow } from "@sinergi/db/meetings/kept-figures.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { changeOfFigure } from "@sinergi/domain/meetings/change-of-figure";
import type { Day } from "@sinergi/domain/time/day";
import { directionOfFigure, unitOfFigure } from "#kept-figures/figure-nature";
import { figureRefSchema, type KeptFigureAnswer } from "#kept-figures/kept-figures.schema";
import { readFigure } from "#kept-figures/read-figure";

interface Looked {
  /** The live one. */
  readonly live: SnapshotRow;
  readonly today: Day;
  /** The first meeting that it belongs to. */
  readonly broughtTo: string | null;
}

/** A kept figure with what it is today. */
export async function keptFigureAnswer(tx: Scoped, row: KeptFigureRow, { live, today, broughtTo }: Looked): Promise<KeptFigureAnswer> {
  const figure = figureRefSchema.parse(row.figure);
  const unit = unitOfFigure(figure);
  const better = directionOfFigure(figure);
  const kept = row.readings.find(({ meetingId }) => meetingId === null);
  const was = row.readings.find(({ meetingId }) => meetingId !== null && meetingId === broughtTo) ?? kept ?? row.readings[0] ?? null;
  const now = { ...(await readFigure(tx, figure, { snapshot: live, today })), on: live.on };
  return { id: row.id, title: row.title, figure, unit, better, address: row.address, snapshotRef: row.snapshotRef, readings: row.readings, was, now, change: changeOfFigure({ was, now, unit, better }) };
}
