import type { HelpKind, Likeness, MovementKind } from "@sinergi/domain/targeting/movement";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { LIKENESS } from "#families/movement-filter";
import { insertFamilyMovements } from "#targeting/family-movements";
import { ensureMatched } from "#programmes/match-enrolments";
import { lockForChange } from "#targeting/snapshots.store";

/** A pair of versions whose families were followed from one to the other. */
export interface MovementRow {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** A pair of versions of a large regency takes longer than a request may; the next reader finds it made. */
/** Pairs that are kept for the next question. */
const KEPT = 4;

/** A version a movement can start or end at. */
export interface VersionChoice {
  readonly version: number;
  readonly source: string;
  readonly asOf: string;
  readonly families: number;
}

/** The versions that stand, the earliest first; of one day the last committed. */
export async function listStandingVersions(tx: Scoped): Promise<VersionChoice[]> {
  return tx.rows<VersionChoice & Record<string, unknown>>(
    `select distinct on (as_of) id as version, source, as_of as "asOf", families from dataset_version where state = 'COMMITTED' order by as_of, id desc`,
  );
}

/** The movement between the versions of two days, made now where it is not there or the data have changed since. Null where one of them does not stand. */
export async function ensureMovement(tx: Scoped, { from, to }: { readonly from: string; readonly to: string }): Promise<MovementRow | null> {
  const versions = await listStandingVersions(tx);
  const [first, last] = [versions.findIndex(({ asOf }) => asOf === from), versions.findIndex(({ asOf }) => asOf === to)];
  const pair = { from: versions[first]?.version ?? 0, to: versions[last]?.version ?? 0 };
  if (first < 0 || last <= first) return null;
  const fresh = await findFresh(tx, pair);
  if (fresh) return fresh;
  return tx.derive(async (system) => {
    await lockForChange(system);
    return (await findFresh(system, pair)) ?? allowTime(system, MAKING_ONCE_MS, () => makeMovement(system, versions.slice(first, last + 1)));
  });
}

async function findFresh(tx: Scoped, { from, to }: { readonly from: number; readonly to: number }): Promise<MovementRow | null> {
  return tx.find<MovementRow & Record<string, unknown>>(
    `select m.id, m.from_version as "from", m.to_version as "to" from movement m, data_revision r
      where m.from_version = $1 and m.to_version = $2 and m.revision = r.revision order by m.id desc limit 1`,
    [from, to],
  );
}

async function makeMovement(tx: Scoped, versions: readonly VersionChoice[]): Promise<MovementRow> {
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) throw new Error("A movement has two ends");
  const stale = `select m.id from movement m, data_revision r where m.revision <> r.revision or m.id not in (select id from movement order by id desc limit ${KEPT - 1})`;
  await tx.run(`delete from family_movement where movement_id in (${stale})`);
  await tx.run(`delete from movement where id in (${stale})`);
  await ensureMatched(tx, last.version);
  const between = versions.slice(1, -1).map(({ version }) => version);
  const { id } = await tx.one<{ id: number }>("insert into movement (from_version, to_version, between, revision) select $1, $2, $3, revision from data_revision returning id", [
    first.version, last.version, between,
  ]);
  await insertFamilyMovements(tx, id, { first, last, between });
  return { id, from: first.version, to: last.version };
}

/** Families of an area that moved alike and received alike, in the shape `packages/targeting` judges. */
export interface MovementCellRow {
  readonly kind: MovementKind;
  readonly first: number | null;
  readonly last: number | null;
  readonly help: HelpKind | null;
  readonly families: number;
  readonly programmes: number;
  readonly grantsKnown: number;
  readonly grantsIdr: number;
  readonly withLoan: number;
  readonly loansIdr: number;
}

const IN_AREA = "m.movement_id = $1 and (m.village_code = $2 or m.village_code like $2 || '.%')";

/** Families of an area by how they moved and what they received. Aggregates: the same for every reader. */
export async function readMovementCells(tx: Scoped, movement: MovementRow, area: string): Promise<MovementCellRow[]> {
  return tx.derive((system) => system.rows<MovementCellRow & Record<string, unknown>>(
    `select m.kind, m.first_decile as first, m.last_decile as last, m.help, count(*)::int as families, coalesce(sum(cardinality(m.programmes)), 0)::int as programmes,
            count(m.grants_idr)::int as "grantsKnown", coalesce(sum(m.grants_idr), 0)::float8 as "grantsIdr",
            count(*) filter (where m.loans_idr > 0)::int as "withLoan", coalesce(sum(m.loans_idr), 0)::float8 as "loansIdr"
       from family_movement m where ${IN_AREA} group by 1, 2, 3, 4`,
    [movement.id, area],
  ));
}

export interface ProgrammeOfKind {
  readonly kind: MovementKind;
  readonly programme: string;
  readonly families: number;
}

/** Which programmes families of each kind received. */
export async function readProgrammesByKind(tx: Scoped, movement: MovementRow, area: string): Promise<ProgrammeOfKind[]> {
  return tx.derive((system) => system.rows<ProgrammeOfKind & Record<string, unknown>>(
    `select m.kind, p.code as programme, count(*)::int as families from family_movement m cross join unnest(m.programmes) as p (code)
      where ${IN_AREA} group by 1, 2 order by 1, 3 desc, 2`,
    [movement.id, area],
  ));
}

export interface SimilarRow {
  readonly likeness: string;
  readonly help: HelpKind;
  readonly kind: MovementKind;
  readonly families: number;
}

/** Families that started in deciles 1-2 and whose end is known, by what made them alike at the start. */
export async function readSimilarCells(tx: Scoped, movement: MovementRow, { area, likeness }: { readonly area: string; readonly likeness: Likeness }): Promise<SimilarRow[]> {
  return tx.derive((system) => system.rows<SimilarRow & Record<string, unknown>>(
    `select ${LIKENESS[likeness]} as likeness, m.help, m.kind, count(*)::int as families from family_movement m
      where ${IN_AREA} and m.kind in ('stayed', 'returned', 'unclear', 'rose', 'roseFar') and m.help is not null group by 1, 2, 3`,
    [movement.id, area],
  ));
}
