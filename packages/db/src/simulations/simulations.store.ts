import type { Scenario } from "@sinergi/domain/simulations/scenario";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export type SimulationVisibility = "AGENCY" | "ALL";

/** What a scenario gave when it was saved. */
export interface SavedResult {
  readonly given: number;
  /** Coverage after, 0-1. */
  readonly coverage: number | null;
}

export interface SimulationWords {
  readonly name: string;
  readonly note: string;
  readonly visibility: SimulationVisibility;
}

export interface NewSimulation extends SimulationWords {
  readonly id: string;
  readonly scenarios: readonly Scenario[];
  readonly results: readonly SavedResult[];
  readonly savedOn: Day;
}

export interface SimulationRow extends SimulationWords {
  readonly id: string;
  readonly scenarios: unknown;
  readonly results: readonly SavedResult[];
  readonly savedOn: string;
  readonly owner: string;
  readonly agency: string | null;
  readonly own: boolean;
  readonly updatedAt: string;
}

const SORTS = { name: "lower(name)", owner: "lower(owner_name)", savedOn: "saved_on", updatedAt: "updated_at" } as const;
export type SimulationSort = keyof typeof SORTS;

export interface SimulationQuery {
  /** Part of a name, note or owner. */
  readonly text: string | null;
  readonly programme: string | null;
  readonly sort: SimulationSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const NARROWED = `deleted_at is null and ($1::text is null or strpos(lower(name || ' ' || note || ' ' || owner_name), lower($1)) > 0)
  and ($2::text is null or scenarios @> jsonb_build_array(jsonb_build_object('programme', $2::text)))`;

/** One's own simulations and those shared with one. */
export async function listSimulations(tx: Scoped, { text, programme, sort, descending, page, pageSize }: SimulationQuery): Promise<{ total: number; rows: SimulationRow[] }> {
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total from simulation where ${NARROWED}`, [text, programme]);
  const rows = await tx.rows<SimulationRow & Record<string, unknown>>(
    `select id, name, note, visibility, scenarios, results, saved_on as "savedOn", owner_name as owner, agency_code as agency, owner_id = $3 as own,
            to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
       from simulation where ${NARROWED} order by ${SORTS[sort]} ${descending ? "desc" : "asc"}, id limit $4 offset $5`,
    [text, programme, tx.actor.id, pageSize, (page - 1) * pageSize],
  );
  return { total, rows };
}

export async function insertSimulation(tx: Scoped, { id, name, note, visibility, scenarios, results, savedOn }: NewSimulation): Promise<void> {
  await tx.run(
    "insert into simulation (id, name, note, visibility, scenarios, results, saved_on, owner_id, owner_name, agency_code) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    [id, name, note, visibility, JSON.stringify(scenarios), JSON.stringify(results), savedOn, tx.actor.id, tx.actor.name, tx.actor.agency],
  );
}

/** The words of one's own simulation as they stand; null where it is somebody else's or gone. */
export async function findOwnSimulation(tx: Scoped, id: string): Promise<SimulationWords | null> {
  return tx.find<SimulationWords & Record<string, unknown>>("select name, note, visibility from simulation where id = $1 and owner_id = $2 and deleted_at is null for update", [id, tx.actor.id]);
}

export async function renameSimulation(tx: Scoped, id: string, { name, note, visibility }: SimulationWords): Promise<void> {
  await tx.run("update simulation set name = $2, note = $3, visibility = $4, updated_at = now() where id = $1 and owner_id = $5", [id, name, note, visibility, tx.actor.id]);
}

/** Takes one's own simulation away, or brings it back; false where there is none to do that to. */
export async function removeSimulation(tx: Scoped, id: string, removed: boolean): Promise<boolean> {
  return (await tx.run("update simulation set deleted_at = case when $2 then now() end where id = $1 and owner_id = $3 and (deleted_at is null) = $2", [id, removed, tx.actor.id])) === 1;
}
