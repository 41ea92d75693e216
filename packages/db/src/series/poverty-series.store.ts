import type { SeriesFigure, SeriesSlot } from "@sinergi/domain/series/poverty-series.schema";
import type { Scoped } from "#access/scoped";

/** One figure as it stands or stood. */
export interface SeriesRow extends Omit<SeriesFigure, "value"> {
  readonly id: string;
  /** Null where the figure was taken away. */
  readonly value: number | null;
  readonly replaces: string | null;
  readonly recordedBy: string;
  /** ISO moment, UTC. */
  readonly recordedAt: string;
}

const COLUMNS = `id, area_code as area, year, indicator, kind, value::float8 as value, certainty, source, is_break as "isBreak", note, replaces, recorded_name as "recordedBy",
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"`;
const SLOT = "area_code = $1 and year = $2 and indicator = $3 and kind = $4";

type Row = SeriesRow & Record<string, unknown>;

/** Every figure that holds. */
export async function listSeries(tx: Scoped): Promise<SeriesRow[]> {
  return tx.rows<Row>(`select ${COLUMNS} from poverty_series where superseded_at is null and value is not null order by area_code, indicator, kind, year`);
}

/** All that ever stood in one place of the series, the newest first. */
export async function listFigureHistory(tx: Scoped, slot: SeriesSlot): Promise<SeriesRow[]> {
  return tx.rows<Row>(`select ${COLUMNS} from poverty_series where ${SLOT} order by id desc limit 100`, slotValues(slot));
}

/** The newest row of a place, also one that says the figure was taken away. */
export async function findFigure(tx: Scoped, slot: SeriesSlot): Promise<SeriesRow | null> {
  return tx.find<Row>(`select ${COLUMNS} from poverty_series where ${SLOT} and superseded_at is null`, slotValues(slot));
}

export async function findFigureById(tx: Scoped, id: string): Promise<SeriesRow | null> {
  return tx.find<Row>(`select ${COLUMNS} from poverty_series where id = $1`, [id]);
}

function slotValues({ area, year, indicator, kind }: SeriesSlot): readonly unknown[] {
  return [area, year, indicator, kind];
}

/** In the order in which changes come: nobody corrects a figure between another's look and his write. */
export async function lockSeries(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock(740119)");
}

export type NewFigure = Omit<SeriesFigure, "value"> & { readonly value: number | null };

/** Puts a figure in the place of the one before, which is kept. Answers the number of the new row. */
export async function writeFigure(tx: Scoped, figure: NewFigure, before: SeriesRow | null): Promise<string> {
  if (before) await tx.run("update poverty_series set superseded_at = clock_timestamp() where id = $1 and superseded_at is null", [before.id]);
  const { id } = await tx.one<{ id: string }>(
    `insert into poverty_series (area_code, year, indicator, kind, value, certainty, source, is_break, note, replaces, recorded_by, recorded_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [...slotValues(figure), figure.value, figure.certainty, figure.source, figure.isBreak, figure.note, before?.id ?? null, tx.actor.id, tx.actor.name],
  );
  return id;
}
