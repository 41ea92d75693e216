import type { Scoped } from "#access/scoped";

export interface AreaRow {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: "province" | "regency" | "district" | "village";
  readonly localType: string;
  readonly name: string;
}

export interface CrosswalkRow {
  readonly bpsCode: string;
  readonly kemendagriCode: string;
  readonly bpsName: string;
}

export async function listAreas(tx: Scoped): Promise<AreaRow[]> {
  return tx.rows<AreaRow & Record<string, unknown>>('select code, parent_code as "parentCode", level, local_type as "localType", name from area order by code');
}

export async function findArea(tx: Scoped, code: string): Promise<AreaRow | null> {
  return tx.find<AreaRow & Record<string, unknown>>('select code, parent_code as "parentCode", level, local_type as "localType", name from area where code = $1', [code]);
}

export async function listCrosswalk(tx: Scoped): Promise<CrosswalkRow[]> {
  return tx.rows<CrosswalkRow & Record<string, unknown>>('select bps_code as "bpsCode", area_code as "kemendagriCode", bps_name as "bpsName" from area_bps order by bps_code');
}

export async function listKnownRegencies(tx: Scoped): Promise<string[]> {
  return (await tx.rows<{ code: string }>("select code from known_regency order by code")).map((row) => row.code);
}

export interface NewArea extends AreaRow {
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Puts the areas of a regency in place of those before. */
export async function replaceAreas(tx: Scoped, areas: readonly NewArea[]): Promise<void> {
  await tx.run("delete from area");
  await tx.run(
    `insert into area (code, parent_code, level, local_type, name, lat, lng)
     select * from json_to_recordset($1) as a (code text, "parentCode" text, level text, "localType" text, name text, lat float8, lng float8)`,
    [JSON.stringify(areas)],
  );
}

export async function replaceCrosswalk(tx: Scoped, rows: readonly CrosswalkRow[]): Promise<void> {
  await tx.run("delete from area_bps");
  await tx.run('insert into area_bps (bps_code, area_code, bps_name) select * from json_to_recordset($1) as a ("bpsCode" text, "kemendagriCode" text, "bpsName" text)', [JSON.stringify(rows)]);
}

export async function replaceKnownRegencies(tx: Scoped, rows: readonly { readonly code: string; readonly name: string }[]): Promise<void> {
  await tx.run("delete from known_regency");
  await tx.run("insert into known_regency (code, name) select * from json_to_recordset($1) as a (code text, name text)", [JSON.stringify(rows)]);
}

export interface BoundaryRow {
  readonly code: string;
  readonly level: string;
  readonly feature: unknown;
  readonly attribution: string;
}

/** Adds boundaries; those of the same code are replaced. */
export async function saveBoundaries(tx: Scoped, rows: readonly BoundaryRow[]): Promise<number> {
  return tx.run(
    `insert into area_boundary (code, level, feature, attribution)
     select * from json_to_recordset($1) as b (code text, level text, feature jsonb, attribution text)
     on conflict (code) do update set level = excluded.level, feature = excluded.feature, attribution = excluded.attribution`,
    [JSON.stringify(rows)],
  );
}
