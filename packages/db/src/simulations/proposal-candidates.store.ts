import type { CandidateState } from "@sinergi/domain/simulations/proposal";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { readClass, type ClassRow } from "#simulations/class-code";

/** One family of a proposal: what it was like when it was proposed, and what became of it. */
export interface CandidateRow {
  readonly place: number;
  readonly familyId: string;
  /** Null where the reader's scope, or the data of today, no longer has the family. */
  readonly headName: string | null;
  /** Masked. */
  readonly noKk: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly kind: ClassRow;
  readonly state: CandidateState;
  readonly reason: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
}

const SORTS = { place: "c.place", head: 'f.head_name collate "C"', village: 'c.village_code collate "C"', decile: "nullif(c.class_code % 16, 0)", state: "c.state" } as const;
export type CandidateSort = keyof typeof SORTS;

export interface CandidateQuery {
  readonly proposalId: string;
  readonly area: string | null;
  readonly state: CandidateState | null;
  /** Part of the head's name. */
  readonly text: string | null;
  readonly sort: CandidateSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

interface StoredCandidate extends Record<string, unknown> {
  readonly place: number;
  readonly familyId: string;
  readonly headName: string | null;
  readonly noKk: Buffer | null;
  readonly villageCode: string;
  readonly villageName: string | null;
  readonly district: string | null;
  readonly classCode: number;
  readonly state: CandidateState;
  readonly reason: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
}

const FROM = `from proposal_candidate c
    left join family_version f on f.version_id = (select version_id from snapshot where id = 1) and f.family_id = c.family_id
    left join area v on v.code = c.village_code left join area d on d.code = v.parent_code
   where c.proposal_id = $1 and ($2::text is null or c.village_code = $2 or c.village_code like $2 || '.%') and ($3::text is null or c.state = $3)
     and ($4::text is null or strpos(lower(f.head_name), lower($4)) > 0)`;

/** One page of the families of a proposal. Names are those of today's data. */
export async function listCandidates(tx: Scoped, { proposalId, area, state, text, sort, descending, page, pageSize }: CandidateQuery): Promise<{ total: number; rows: CandidateRow[] }> {
  const narrowed = [proposalId, area, state, text];
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total ${FROM}`, narrowed);
  const rows = await tx.rows<StoredCandidate>(
    `select c.place, c.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", c.village_code as "villageCode", v.name as "villageName", d.name as district,
            c.class_code as "classCode", c.state, c.reason, c.decided_name as "decidedName", to_char(c.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt"
       ${FROM} order by ${SORTS[sort]} ${descending ? "desc" : "asc"} nulls last, c.place limit $5 offset $6`,
    [...narrowed, pageSize, (page - 1) * pageSize],
  );
  return { total, rows: rows.map(({ noKk, villageCode, villageName, district, classCode, ...row }) => ({
    ...row, noKk: masked(tx, noKk), village: { code: villageCode, name: villageName ?? villageCode, district: district ?? "" }, kind: readClass(classCode),
  })) };
}

/** What became of one family so far; null where the proposal does not have it. */
export async function findCandidate(tx: Scoped, { proposalId, place }: { readonly proposalId: string; readonly place: number }): Promise<{ readonly state: CandidateState; readonly reason: string } | null> {
  return tx.find<{ state: CandidateState; reason: string }>("select state, reason from proposal_candidate where proposal_id = $1 and place = $2", [proposalId, place]);
}

export async function markCandidate(tx: Scoped, { proposalId, place, state, reason }: { readonly proposalId: string; readonly place: number; readonly state: CandidateState; readonly reason: string }): Promise<void> {
  await tx.run(
    `update proposal_candidate set state = $3, reason = $4, decided_by = case when $3 = 'CALON' then null else $5 end, decided_name = case when $3 = 'CALON' then null else $6 end,
            decided_at = case when $3 = 'CALON' then null else now() end where proposal_id = $1 and place = $2`,
    [proposalId, place, state, reason, tx.actor.id, tx.actor.name],
  );
}
