import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { readTrendValues } from "@sinergi/api/trends/read-trend-values";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { findAgreedTask, insertPastFigure, type PastReading } from "@sinergi/db/meetings/meeting-past.store";
import { listQuarters, type QuarterRow } from "@sinergi/db/trends/quarters.store";
import { listReceived } from "@sinergi/db/trends/received.store";
import type { Day } from "@sinergi/domain/time/day";
import { SIMULATED_FIGURES, type SimulatedFigure } from "@sinergi/seed/meeting-figures";
import { seededId } from "@sinergi/seed/seeded-id";

const SEED = 2019;

/** What the simulated meetings looked at: each figure as it stood at the last quarter's end before its meeting, and before each later one. Told once, when the quarters are there. */
export async function keepDemoFigures(db: Database, today: Day): Promise<void> {
  await asSystem(db, { today }, async (tx) => {
    const quarters = await listQuarters(tx);
    for (const figure of SIMULATED_FIGURES) await keepFigure(tx, figure, quarters);
  });
}

async function keepFigure(tx: Scoped, figure: SimulatedFigure, quarters: readonly QuarterRow[]): Promise<void> {
  const task = await findAgreedTask(tx, figure.task);
  const before = (day: Day): QuarterRow | undefined => quarters.findLast(({ on }) => on < day);
  const first = task === null ? undefined : before(task.heldOn);
  if (task === null || first === undefined) return;
  const readings: PastReading[] = [await readOn(tx, { figure, quarter: first, meetingId: null })];
  for (const { meetingId, heldOn } of task.later) {
    const quarter = before(heldOn);
    if (quarter) readings.push(await readOn(tx, { figure, quarter, meetingId }));
  }
  const { measure, programme, title, address } = figure;
  await insertPastFigure(tx, {
    id: seededId(SEED, "figure", title), figure: { kind: "measure", measure, ...(programme === null ? {} : { programme }) }, title, address, snapshotRef: first.ref, task, readings,
  });
}

interface Looked {
  readonly figure: SimulatedFigure;
  readonly quarter: QuarterRow;
  readonly meetingId: string | null;
}

/** The same number Tren shows of that quarter. */
async function readOn(tx: Scoped, { figure: { measure, programme }, quarter, meetingId }: Looked): Promise<PastReading> {
  const regencyCode = await readRegencyCode(tx);
  const lists = (await listReceived(tx, [quarter.id], regencyCode)).get(quarter.id) ?? new Set();
  const values = await readTrendValues(tx, quarter, { area: regencyCode, regencyCode, programme: programme ?? undefined, lists });
  const { value, low, high, families, of } = values[measure];
  return { meetingId, snapshotRef: quarter.ref, onDay: quarter.on, value, low, high, numerator: families, denominator: of };
}
