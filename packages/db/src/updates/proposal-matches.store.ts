import type { Scoped } from "#access/scoped";

export interface ProposalMatch {
  readonly familyId: string;
  readonly foundBy: "NIK" | "NO_KK";
}

/**
 * Looks whether numbers given with a proposal are in the registry already, and keeps it for the secretariat alone. Who proposed is
 * told the same either way: nobody learns from a proposal who is listed (`security.md` T3).
 */
export async function keepMatch(system: Scoped, { proposalId, nik, noKk }: { readonly proposalId: string; readonly nik: string | null; readonly noKk: string | null }): Promise<void> {
  const match = (nik === null ? null : await findByNik(system, nik)) ?? (noKk === null ? null : await findByCard(system, noKk));
  if (match === null) return;
  await system.run("insert into registry_proposal_match (proposal_id, family_id, found_by) values ($1, $2, $3) on conflict do nothing", [proposalId, match.familyId, match.foundBy]);
}

async function findByNik(system: Scoped, nik: string): Promise<ProposalMatch | null> {
  const row = await system.find<{ familyId: string }>(
    `select p.family_id as "familyId" from person_version p join dataset_version d on d.id = p.version_id and d.state = 'COMMITTED' where p.nik = $1 order by d.as_of desc, d.id desc limit 1`,
    [system.db.numbers.seal(nik)],
  );
  return row && { familyId: row.familyId, foundBy: "NIK" };
}

async function findByCard(system: Scoped, noKk: string): Promise<ProposalMatch | null> {
  const row = await system.find<{ familyId: string }>(
    `select f.family_id as "familyId" from dataset_version d join family_version f on f.version_id = d.id and f.no_kk = $1 where d.state = 'COMMITTED' order by d.as_of desc, d.id desc limit 1`,
    [system.db.numbers.seal(noKk)],
  );
  return row && { familyId: row.familyId, foundBy: "NO_KK" };
}

/** What is known of these proposals; only the regency's own scope may read it. */
export async function listMatches(tx: Scoped, ids: readonly string[]): Promise<ReadonlyMap<string, ProposalMatch>> {
  const rows = await tx.rows<ProposalMatch & { proposalId: string } & Record<string, unknown>>(
    'select proposal_id as "proposalId", family_id as "familyId", found_by as "foundBy" from registry_proposal_match where proposal_id = any ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ proposalId, ...match }) => [proposalId, match]));
}
