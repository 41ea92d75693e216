import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import { sameDefinition } from "@sinergi/domain/programmes/same-definition";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { insertChange, listDefinitions } from "#programmes/definitions.store";
import { followChange, lockForChange } from "#targeting/snapshots.store";

/** Puts the programmes of a file in place by code, each with what stood before; the figures follow in the same transaction. */
export async function replaceProgrammes(tx: Scoped, programmes: readonly Programme[], today: Day): Promise<void> {
  await lockForChange(tx);
  const codes = programmes.map((programme) => programme.code);
  const before = await listDefinitions(tx, codes);
  await putProgrammes(tx, programmes);
  for (const [code, { standing, revision }] of await listDefinitions(tx, codes)) {
    const was = before.get(code) ?? null;
    if (was !== null && sameDefinition(was.standing, standing)) continue;
    await insertChange(tx, { action: "imported", before: was?.standing ?? null, after: standing, revision: was === null ? revision : was.revision + 1, proposalId: null });
  }
  await followChange(tx, "all", today);
  await appendAudit(tx, { action: "programmes.imported", entity: "programme", detail: { count: programmes.length, codes: codes.join(" ").slice(0, 500) } });
}

/** Writes programmes as they are to be: their own words, and all their periods and relations. When they end is left as it is. */
export async function putProgrammes(tx: Scoped, programmes: readonly Programme[]): Promise<void> {
  const codes = programmes.map((programme) => programme.code);
  await tx.run(
    `insert into programme (code, name, owner, unit, side, side_kind, strategy, benefit_kind, in_package)
     select * from json_to_recordset($1) as p (code text, name text, owner text, unit text, side text, "sideKind" text, strategy text, "benefitKind" text, "inPackage" boolean)
     on conflict (code) do update set name = excluded.name, owner = excluded.owner, unit = excluded.unit, side = excluded.side, side_kind = excluded.side_kind,
       strategy = excluded.strategy, benefit_kind = excluded.benefit_kind, in_package = excluded.in_package, updated_at = now()`,
    [JSON.stringify(programmes)],
  );
  await tx.run("delete from programme_period where programme_code = any ($1::text[])", [codes]);
  await tx.run("delete from programme_relation where programme_code = any ($1::text[])", [codes]);
  const periods = programmes.flatMap((programme) => programme.periods.map((period) => ({ ...period, tranches: period.tranches ?? [], programme: programme.code })));
  await tx.run(
    `insert into programme_period (programme_code, period, quota, budget_idr, eligibility, benefit, tranches)
     select * from json_to_recordset($1) as p (programme text, period text, quota int, "budgetIdr" bigint, eligibility jsonb, benefit jsonb, tranches jsonb)`,
    [JSON.stringify(periods)],
  );
  const relations = programmes.flatMap((programme) => programme.relations.map((relation) => ({ ...relation, programme: programme.code })));
  await tx.run(
    `insert into programme_relation (programme_code, with_code, kind)
     select * from json_to_recordset($1) as r (programme text, "with" text, kind text) on conflict do nothing`,
    [JSON.stringify(relations)],
  );
}

/** What becomes of a standing programme in the figures: the end of its life, where it has one. */
export async function putRetirement(tx: Scoped, { programme, retiredFrom }: StandingProgramme): Promise<void> {
  await tx.run("update programme set retired_from = $2, updated_at = now() where code = $1", [programme.code, retiredFrom]);
}

export interface ProgrammeListed {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly unit: string;
  readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly strategy: string;
  readonly benefitKind: string;
  readonly inPackage: boolean;
  /** First day out of the figures; null while it runs. */
  readonly retiredFrom: string | null;
  readonly periods: readonly { readonly period: string; readonly quota: number | null; readonly budgetIdr: number | null; readonly hasList: boolean }[];
}

export async function listProgrammes(tx: Scoped): Promise<ProgrammeListed[]> {
  // Whether there is a list is no secret, the lists themselves are not for everybody.
  return tx.derive((system) => system.rows<ProgrammeListed & Record<string, unknown>>(
    `select p.code, p.name, p.owner, coalesce(o.name, p.owner) as "ownerName", p.unit, p.side, p.strategy, p.benefit_kind as "benefitKind", p.in_package as "inPackage",
            p.retired_from as "retiredFrom",
            coalesce((select json_agg(json_build_object('period', pp.period, 'quota', pp.quota, 'budgetIdr', pp.budget_idr, 'hasList',
               exists (select from recipient_list l where l.programme_code = p.code and l.period = pp.period and l.state = 'CURRENT')) order by pp.period)
               from programme_period pp where pp.programme_code = p.code), '[]') as periods
       from programme p left join organisation o on o.code = p.owner order by p.code collate "C"`,
  ));
}

/** Code of the organisation a programme belongs to; null where there is no such programme. */
export async function findOwner(tx: Scoped, programme: string): Promise<string | null> {
  return (await tx.find<{ owner: string }>("select owner from programme where code = $1", [programme]))?.owner ?? null;
}

/** Is there a programme of this code with this period? Recipients are only taken for one. */
export async function findPeriod(tx: Scoped, programme: string, period: string): Promise<{ readonly known: boolean; readonly hasPeriod: boolean }> {
  return tx.one<{ known: boolean; hasPeriod: boolean }>(
    `select exists (select from programme where code = $1) as known, exists (select from programme_period where programme_code = $1 and period = $2) as "hasPeriod"`,
    [programme, period],
  );
}
