import type { FamilyThen, MemberThen, WhereElse } from "@sinergi/domain/families/family-history";
import type { ProblemFacts } from "@sinergi/domain/families/family-problems";
import type { Scoped } from "#access/scoped";
import { trileanOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** One version that stands, with the family as it was in it; null where it was not. */
export interface VersionThen {
  readonly version: number;
  readonly source: string;
  readonly asOf: FamilyThen["asOf"];
  readonly family: FamilyThen | null;
}

interface ThenRow extends Record<string, unknown> {
  readonly version: number;
  readonly source: string;
  readonly asOf: FamilyThen["asOf"];
  readonly inVersion: boolean;
  readonly card: string | null;
  readonly village: string;
  readonly decile: number | null;
  readonly rosterComplete: boolean;
  readonly members: readonly MemberThen[];
}

/** Every version that stands, the earliest first, within the reader's scope. Cards are told apart by their seal: no number leaves it. */
export async function readVersionsOf(tx: Scoped, familyId: string): Promise<VersionThen[]> {
  const rows = await tx.rows<ThenRow>(
    `select dv.id as version, dv.source, dv.as_of as "asOf", f.family_id is not null as "inVersion", md5(f.no_kk) as card, coalesce(v.name, '') as village, f.decile,
            coalesce(f.roster_complete, false) as "rosterComplete",
            coalesce((select json_agg(json_build_object('personId', p.person_id::text, 'name', p.name, 'isHead', p.is_head, 'birthDate', p.birth_date) order by p.is_head desc, p.relation, p.person_id)
               from person_version p where p.version_id = dv.id and p.family_id = f.family_id), '[]') as members
       from dataset_version dv left join family_version f on f.version_id = dv.id and f.family_id = $1 left join area v on v.code = f.village_code
      where dv.state = 'COMMITTED' order by dv.as_of, dv.id`,
    [familyId],
  );
  return rows.map(({ version, inVersion, source, asOf, ...then }) => ({ version, source, asOf, family: inVersion ? { ...then, source, asOf } : null }));
}

/** Where persons of a family were in other families, as far as the reader may see those. */
export async function readWhereElse(tx: Scoped, familyId: string, versions: readonly VersionThen[]): Promise<WhereElse> {
  const persons = [...new Set(versions.flatMap(({ family }) => family?.members.map(({ personId }) => personId) ?? []))];
  const rows = await tx.rows<{ personId: string; asOf: string; familyId: string }>(
    `select p.person_id::text as "personId", dv.as_of as "asOf", p.family_id::text as "familyId" from person_version p join dataset_version dv on dv.id = p.version_id and dv.state = 'COMMITTED'
      where p.person_id = any ($1::bigint[]) and p.version_id = any ($2::int[]) and p.family_id <> $3`,
    [persons, versions.map(({ version }) => version), familyId],
  );
  const found = new Map(rows.map((row) => [`${row.personId} ${row.asOf}`, { familyId: row.familyId }]));
  return (personId, asOf) => found.get(`${personId} ${asOf}`) ?? null;
}

/** What problems are looked for in, of the version the snapshot looks at. */
export async function readProblemFacts(tx: Scoped, snapshot: SnapshotRow, familyId: string): Promise<Pick<ProblemFacts, "members" | "programmes" | "findings">> {
  const members = await tx.rows<{ name: string; registryMatch: string | null }>(
    `select name, civil_registry_match as "registryMatch" from person_version where version_id = $1 and family_id = $2 order by is_head desc, relation, person_id`,
    [snapshot.versionId, familyId],
  );
  const state = await tx.find<{ eligibility: string; received: string }>("select eligibility, received from family_state where snapshot_id = $1 and family_id = $2", [snapshot.id, familyId]);
  const programmes = snapshot.programmes.map(({ code, relations }, at) => ({
    code,
    eligibility: trileanOf(state?.eligibility.charAt(at) ?? ""),
    receives: state?.received[at] === "1",
    conflictsWith: relations.flatMap((relation) => (relation.kind === "CONFLICTING" ? [relation.with] : [])),
  }));
  return { members, programmes, findings: await readFindings(tx, snapshot.versionId, familyId) };
}

/** Warnings of the import that brought the version, on the rows of this family. Only those who work with imports see them. */
async function readFindings(tx: Scoped, versionId: number | null, familyId: string): Promise<ProblemFacts["findings"]> {
  if (tx.actor.scope !== "regency") return [];
  return tx.rows<{ code: string; name: string | null }>(
    `select distinct i.code, p.name from person_version p join dataset_version dv on dv.id = p.version_id join import_issue i on i.import_id = dv.import_id and i.row = p.row
      where p.version_id = $1 and p.family_id = $2 and i.severity = 'warning' order by 1, 2`,
    [versionId, familyId],
  );
}
