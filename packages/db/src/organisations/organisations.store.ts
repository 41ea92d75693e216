import type { OrganisationDraft } from "@sinergi/domain/organisations/organisation.schema";
import type { OrganisationKind, StakeholderGroup } from "@sinergi/domain/organisations/vocabulary";
import { stakeholderGroupOf } from "@sinergi/domain/organisations/stakeholder-group";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** An organisation as the seed has it. */
export interface OrganisationRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly roleInTkpk: string | null;
  readonly typicalData: string | null;
}

export interface NamedOn {
  readonly name: string;
  readonly nameEn: string;
  /** Null for the first name known. */
  readonly fromDay: Day | null;
  readonly decree: string | null;
}

export interface OrganisationListed {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrganisationKind;
  readonly group: StakeholderGroup;
  readonly roleInTkpk: string | null;
  readonly typicalData: string | null;
  /** In the order of time. */
  readonly names: readonly NamedOn[];
  /** Programmes it owns, by code. */
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
}

export async function listOrganisations(tx: Scoped): Promise<OrganisationRow[]> {
  return tx.rows<OrganisationRow & Record<string, unknown>>(
    'select code, name, name_en as "nameEn", kind, role_in_tkpk as "roleInTkpk", typical_data as "typicalData" from organisation order by code',
  );
}

const LISTED = `select o.code, o.name, o.name_en as "nameEn", o.kind, o.stakeholder_group as "group", o.role_in_tkpk as "roleInTkpk", o.typical_data as "typicalData",
  (select json_agg(json_build_object('name', n.name, 'nameEn', n.name_en, 'fromDay', n.from_day, 'decree', n.decree) order by n.from_day nulls first) from organisation_name n where n.organisation_code = o.code) as names,
  coalesce((select json_agg(json_build_object('code', p.code, 'name', p.name) order by p.code) from programme p where p.owner = o.code), '[]') as programmes
  from organisation o`;
type ListedRow = OrganisationListed & Record<string, unknown>;

/** Every organisation with all its names and what it owns. */
export async function listDirectory(tx: Scoped): Promise<OrganisationListed[]> {
  return tx.rows<ListedRow>(`${LISTED} order by o.name`);
}

export async function findOrganisation(tx: Scoped, code: string): Promise<OrganisationListed | null> {
  return tx.find<ListedRow>(`${LISTED} where o.code = $1`, [code]);
}

/** Adds organisations with their first name; those of the same code get the new names. */
export async function saveOrganisations(tx: Scoped, rows: readonly OrganisationRow[]): Promise<void> {
  await tx.run(
    `insert into organisation (code, name, name_en, kind, stakeholder_group, role_in_tkpk, typical_data)
     select * from json_to_recordset($1) as o (code text, name text, "nameEn" text, kind text, "group" text, "roleInTkpk" text, "typicalData" text)
     on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
       role_in_tkpk = excluded.role_in_tkpk, typical_data = excluded.typical_data`,
    [JSON.stringify(rows.map((row) => ({ ...row, group: stakeholderGroupOf(row) })))],
  );
  await tx.run(
    `insert into organisation_name (organisation_code, name, name_en) select code, name, name_en from organisation where code = any ($1::text[])
     on conflict (organisation_code, coalesce(from_day, '-infinity'::date)) do update set name = excluded.name, name_en = excluded.name_en`,
    [rows.map(({ code }) => code)],
  );
}

export async function findOrganisationName(tx: Scoped, code: string): Promise<string | null> {
  const row = await tx.find<{ name: string }>("select name from organisation where code = $1", [code]);
  return row?.name ?? null;
}

/** Adds an organisation with its first name; false where the code is taken. */
export async function insertOrganisation(tx: Scoped, { code, name, nameEn, kind, group }: OrganisationDraft): Promise<boolean> {
  const added = await tx.run("insert into organisation (code, name, name_en, kind, stakeholder_group) values ($1, $2, $3, $4, $5) on conflict do nothing", [code, name, nameEn, kind, group]);
  if (added === 1) await tx.run("insert into organisation_name (organisation_code, name, name_en) values ($1, $2, $3)", [code, name, nameEn]);
  return added === 1;
}

/** Writes a name from a day on; one of the same day is written over. The name that holds now follows. */
export async function writeName(tx: Scoped, code: string, { name, nameEn, fromDay, decree }: NamedOn): Promise<void> {
  await tx.run(
    `insert into organisation_name (organisation_code, name, name_en, from_day, decree) values ($1, $2, $3, $4, $5)
     on conflict (organisation_code, coalesce(from_day, '-infinity'::date)) do update set name = excluded.name, name_en = excluded.name_en, decree = excluded.decree`,
    [code, name, nameEn, fromDay, decree],
  );
  await tx.run(
    `update organisation o set name = n.name, name_en = n.name_en
       from (select name, name_en from organisation_name where organisation_code = $1 order by from_day desc nulls last limit 1) n where o.code = $1`,
    [code],
  );
}

export async function classifyOrganisation(tx: Scoped, code: string, { kind, group }: Pick<OrganisationListed, "kind" | "group">): Promise<void> {
  await tx.run("update organisation set kind = $2, stakeholder_group = $3 where code = $1", [code, kind, group]);
}
