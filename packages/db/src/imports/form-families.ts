import type { Scoped } from "#access/scoped";
import type { Stage } from "#imports/stage-families";

export interface FormFamilies {
  readonly importId: string;
  readonly stage: Stage;
  /** One row per family: every row is a head and the other members are not known. */
  readonly familyRows: boolean;
  /** Header of each canonical column in the file, for the issues that need several rows to be seen. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface StagedCounts {
  readonly accepted: number;
  readonly refused: number;
  readonly families: number;
}

/**
 * What only shows across rows: repeated NIK, families, their heads, facts that contradict the head's. Works on the
 * staged rows in the database, so memory does not grow with the file.
 */
export async function formFamilies(tx: Scoped, input: FormFamilies): Promise<StagedCounts> {
  const { rows, families } = input.stage;
  await recordRowIssues(tx, input.importId, rows);
  const refused = await tx.run(`delete from ${rows} where refused`);
  const repeated = await refuseRepeatedNik(tx, input);
  await tx.run(
    `create unlogged table ${families} as
     select family_key, coalesce(min(row) filter (where ${isHead(input)}), min(row)) as head_row, count(*) filter (where ${isHead(input)}) as heads,
            count(*)::int as members, sum(digest) as digest, null::bigint as family_id, 'added'::text as change
       from ${rows} s group by family_key`,
  );
  await tx.run(`alter table ${families} add primary key (family_key)`);
  await tx.run(`analyze ${rows} (row, family_key, nik, no_kk, decile, village_code)`);
  await tx.run(`analyze ${families}`);
  await warnAcrossRows(tx, input);
  const counted = await tx.one<{ accepted: string; families: string }>(
    `select (select count(*) from ${rows}) as accepted, (select count(*) from ${families}) as families`,
  );
  return { accepted: Number(counted.accepted), refused: refused + repeated, families: Number(counted.families) };
}

function isHead({ familyRows }: FormFamilies): string {
  return familyRows ? "true" : "relation = 1";
}

/** Writes the issues found row by row; they wait as JSON beside their row. */
export async function recordRowIssues(tx: Scoped, importId: string, rows: string): Promise<void> {
  await tx.run("delete from import_issue where import_id = $1", [importId]);
  await tx.run(
    `insert into import_issue (import_id, row, seq, "column", code, severity, value)
     select $1, s.row, i.seq, i.issue ->> 'column', i.issue ->> 'code', i.issue ->> 'severity', i.issue ->> 'value'
       from ${rows} s cross join lateral jsonb_array_elements(s.issues::jsonb) with ordinality as i (issue, seq) where s.issues is not null`,
    [importId],
  );
}

/** The first row with a NIK stands, later ones are refused: among rows not refused for anything else. */
export async function refuseRepeatedNik(tx: Scoped, { importId, stage, headers }: Pick<FormFamilies, "importId" | "stage" | "headers">): Promise<number> {
  const repeated = await tx.rows<{ row: number; nik: Buffer }>(
    `delete from ${stage.rows} s using (
       select nik, min(row) as first_row from ${stage.rows} where nik is not null group by nik having count(*) > 1
     ) d where s.nik = d.nik and s.row <> d.first_row returning s.row, s.nik`,
  );
  if (repeated.length === 0) return 0;
  await addIssues(tx, importId, `select r.row, $2::text as "column", 'DUP_NIK_IN_FILE' as code, 'error' as severity, r.value from unnest($3::int[], $4::text[]) as r (row, value)`, [
    headers["nik"] ?? "NIK", repeated.map((r) => r.row), repeated.map((r) => `${tx.db.numbers.open(r.nik).slice(0, 6)}**********`),
  ]);
  return repeated.length;
}

/** Adds issues after those a row has already. `source` selects row, "column", code, severity, value; `$1` is the import. */
export async function addIssues(tx: Scoped, importId: string, source: string, values: readonly unknown[] = []): Promise<void> {
  await tx.run(
    `insert into import_issue (import_id, row, seq, "column", code, severity, value)
     select $1, n.row, coalesce((select max(seq) from import_issue o where o.import_id = $1 and o.row = n.row), 0) + row_number() over (partition by n.row),
            n."column", n.code, n.severity, n.value from (${source}) n`,
    [importId, ...values],
  );
}

/** Canonical column → staged column and how it reads in an issue. */
const FAMILY_FACTS = {
  decile: "decile", villageCode: "village_code", tenure: "tenure", floor: "floor", wall: "wall", roof: "roof",
  water: "water", toilet: "toilet", light: "light", powerVa: "power_va",
} as const;

async function warnAcrossRows(tx: Scoped, input: FormFamilies): Promise<void> {
  const { importId, stage: { rows, families }, headers } = input;
  const relation = headers["relation"] ?? null;
  await addIssues(tx, importId, `select head_row as row, $2::text as "column", 'NO_HEAD' as code, 'warning' as severity, null::text as value from ${families} where heads = 0`, [relation]);
  await addIssues(tx, importId, `select s.row, $2::text as "column", 'TWO_HEADS' as code, 'warning' as severity, null::text as value
      from ${rows} s join ${families} f using (family_key) where f.heads > 1 and s.row <> f.head_row and ${isHead(input)}`, [relation]);
  await addIssues(tx, importId, `select s.row, $2::text as "column", 'NO_DECILE' as code, 'warning' as severity, null::text as value
      from ${rows} s join ${families} f on f.family_key = s.family_key and f.head_row = s.row where s.decile is null`, [headers["decile"] ?? null]);
  await warnContradictions(tx, input);
}

/** Rows that say of their family what its head's row does not say: found once, told as a split card and as contradicting facts. */
async function warnContradictions(tx: Scoped, { importId, stage: { rows, families }, headers }: FormFamilies): Promise<void> {
  const facts = Object.entries(FAMILY_FACTS).map(([canonical, column]) => ({ header: headers[canonical] ?? canonical, column }));
  const differs = facts.map(({ column }) => `(s.${column} is not null and s.${column} is distinct from h.${column})`).join(" or ");
  const columns = facts.map(({ column }) => `s.${column}::text as own_${column}, h.${column}::text as heads_${column}`).join(", ");
  await tx.run("drop table if exists pg_temp.contradicting");
  await tx.run(
    `create temporary table contradicting on commit drop as
     select s.row, s.no_kk is not null and s.village_code <> h.village_code as is_split, ${columns}
       from ${rows} s join ${families} f using (family_key) join ${rows} h on h.row = f.head_row where f.members > 1 and s.row <> f.head_row and (${differs})`,
  );
  await addIssues(tx, importId, `select row, $2::text as "column", 'KK_SPLIT' as code, 'warning' as severity, own_village_code as value from pg_temp.contradicting where is_split`, [
    headers["villageCode"] ?? headers["village"] ?? null,
  ]);
  const pairs = facts.map(({ column }, at) => `(($2::text[])[${at + 1}], own_${column}, heads_${column})`).join(", ");
  await addIssues(tx, importId, `select row, fact.header as "column", 'FAMILY_FACT_CONFLICT' as code, 'warning' as severity, fact.own as value
      from pg_temp.contradicting cross join lateral (values ${pairs}) as fact (header, own, heads) where fact.own is not null and fact.own is distinct from fact.heads`, [facts.map((fact) => fact.header)]);
}
