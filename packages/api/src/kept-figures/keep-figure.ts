import type { Scoped } from "@sinergi/db/access/scoped";
import { findBudgetRow } from "@sinergi/db/budgets/budget-rows.store";
import { insertKeptFigure, insertReading } from "@sinergi/db/meetings/kept-figures.store";
import { freezeSnapshot } from "@sinergi/db/targeting/freeze-snapshot";
import type { SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import type { Day } from "@sinergi/domain/time/day";
import type { BroughtAnswer, FigureRef } from "#kept-figures/kept-figures.schema";
import { readFigure } from "#kept-figures/read-figure";
import { refused } from "#platform/refusals";
import { getSnapshot, readViewed } from "#targeting/read-snapshot";

interface ToKeep {
  readonly figureId: string;
  readonly figure: FigureRef;
  readonly title: string;
  readonly address: string;
  readonly on?: SnapshotRef | undefined;
}

/** Freezes what the screen looked at and writes down what the figure is there. The same state of the data is frozen once. */
export async function keepFigure(tx: Scoped, given: ToKeep, today: Day): Promise<BroughtAnswer> {
  const figure = await owned(tx, given.figure, today);
  const snapshot = await getSnapshot(tx, { on: given.on, today });
  // Read before it is frozen: it is the same state, and what only the live one knows is still there.
  const reading = await readFigure(tx, figure, { snapshot, today });
  const { ref, on } = await freezeSnapshot(tx, snapshot, null);
  await insertKeptFigure(tx, { id: given.figureId, figure, title: given.title, address: addressOn(given.address, ref), snapshotRef: ref });
  await insertReading(tx, { figureId: given.figureId, meetingId: null, snapshotRef: ref, on, reading });
  return { figureId: given.figureId, snapshotRef: ref, reading };
}

/** What an office sees of a plan is its own part, and that is what it brings; a place or an activity must be there for the one who brings it. */
async function owned(tx: Scoped, figure: FigureRef, today: Day): Promise<FigureRef> {
  if (figure.kind === "budget") return { ...figure, agency: tx.actor.agency ?? figure.agency };
  if (figure.kind === "budgetRow" && (await findBudgetRow(tx, figure.rowId)) === null) throw refused({ code: "budget_not_found" });
  const area = figure.kind === "families" ? figure.filter.area : figure.kind === "measure" || figure.kind === "problems" ? figure.area : undefined;
  if (area !== undefined) await readViewed(tx, { on: undefined, area, today });
  return figure;
}

/** The same screen on the frozen day. */
export function addressOn(address: string, ref: string): string {
  const [path = "/", query = ""] = address.split("?", 2);
  const search = new URLSearchParams(query);
  search.set("tgl", ref);
  return `${path}?${search.toString().replaceAll("%40", "@").replaceAll("%2C", ",")}`;
}
