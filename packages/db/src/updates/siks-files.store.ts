import { proposalContentSchema, type ProposalContent } from "@sinergi/domain/updates/proposal.schema";
import type { ProposalKind, ProposalLane, SiksFileState } from "@sinergi/domain/updates/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface SiksFileRow {
  readonly id: string;
  readonly number: number;
  readonly madeOn: Day;
  readonly madeBy: string;
  readonly madeName: string;
  readonly proposals: number;
  readonly sha256: string;
  readonly note: string;
  readonly state: SiksFileState;
  readonly decidedName: string | null;
  readonly decidedOn: Day | null;
}

const FILE = `select id, number, made_on as "madeOn", made_by as "madeBy", made_name as "madeName", proposals, sha256, note, state, decided_name as "decidedName", decided_on as "decidedOn" from siks_file`;
type FileData = SiksFileRow & Record<string, unknown>;

export async function listSiksFiles(tx: Scoped): Promise<SiksFileRow[]> {
  return tx.rows<FileData>(`${FILE} order by number desc limit 500`);
}

export async function findSiksFile(tx: Scoped, id: string): Promise<SiksFileRow | null> {
  return tx.find<FileData>(`${FILE} where id = $1`, [id]);
}

export async function lockSiksFile(tx: Scoped, id: string): Promise<SiksFileRow | null> {
  await tx.rows("select 1 from siks_file where id = $1 for update", [id]);
  return findSiksFile(tx, id);
}

/** Proposals that were found right on the ground and lie in no file yet; locked, so that no other file takes them. */
export async function lockReadyProposals(tx: Scoped): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>("select id from registry_proposal where state = 'GROUND_CHECK' and check_result = 'SESUAI' and file_id is null order by number for update");
  return rows.map(({ id }) => id);
}

export async function countReadyProposals(tx: Scoped): Promise<number> {
  return (await tx.one<{ count: number }>("select count(*)::int as count from registry_proposal where state = 'GROUND_CHECK' and check_result = 'SESUAI' and file_id is null")).count;
}

export interface NewSiksFile {
  readonly id: string;
  readonly madeOn: Day;
  readonly proposalIds: readonly string[];
  readonly sha256: string;
  readonly note: string;
}

/** Answers its number. */
export async function insertSiksFile(tx: Scoped, { id, madeOn, proposalIds, sha256, note }: NewSiksFile): Promise<number> {
  const { number } = await tx.one<{ number: number }>(
    "insert into siks_file (id, made_on, made_by, made_name, proposals, sha256, note) values ($1, $2, $3, $4, $5, $6, $7) returning number",
    [id, madeOn, tx.actor.id, tx.actor.name, proposalIds.length, sha256, note],
  );
  await tx.run("update registry_proposal set file_id = $2 where id = any ($1::uuid[])", [proposalIds, id]);
  return number;
}

export async function writeSiksFileSent(tx: Scoped, id: string, on: Day): Promise<void> {
  await tx.run("update siks_file set state = 'SENT', decided_by = $2, decided_name = $3, decided_on = $4 where id = $1", [id, tx.actor.id, tx.actor.name, on]);
}

/** Given up before it was sent: its proposals are free for another one. */
export async function writeSiksFileCancelled(tx: Scoped, id: string): Promise<void> {
  await tx.run("update siks_file set state = 'CANCELLED' where id = $1", [id]);
  await tx.run("update registry_proposal set file_id = null where file_id = $1", [id]);
}

/** What the file says of one proposal, numbers in full. */
export interface SiksProposal {
  readonly id: string;
  readonly number: number;
  readonly kind: ProposalKind;
  readonly lane: ProposalLane;
  readonly subject: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly districtName: string;
  readonly content: ProposalContent;
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly proposedOn: Day;
  readonly meetingOn: Day | null;
  readonly checkedOn: Day | null;
}

interface SiksData extends Omit<SiksProposal, "content" | "nik" | "noKk">, Record<string, unknown> {
  readonly content: unknown;
  readonly nik: Buffer | null;
  readonly noKk: Buffer | null;
}

/** Proposals in order of their numbers; of listed people the number of the newest version, of others the one that was given. */
export async function readSiksProposals(tx: Scoped, ids: readonly string[]): Promise<SiksProposal[]> {
  const rows = await tx.rows<SiksData>(
    `select p.id, p.number, p.kind, p.lane, p.subject, p.village_code as "villageCode", v.name as "villageName", d.name as "districtName", p.content, p.proposed_on as "proposedOn", p.checked_on as "checkedOn",
            m.held_on as "meetingOn", coalesce(p.nik, who.nik, f.head_nik) as nik, coalesce(p.no_kk, f.no_kk) as "noKk"
       from registry_proposal p left join area v on v.code = p.village_code left join area d on d.code = v.parent_code left join village_meeting m on m.id = p.meeting_id
       left join lateral (select g.version_id, g.no_kk, g.head_nik from family_version g join dataset_version dv on dv.id = g.version_id and dv.state = 'COMMITTED'
                           where g.family_id = p.family_id order by dv.as_of desc, dv.id desc limit 1) f on true
       left join person_version who on who.version_id = f.version_id and who.person_id = p.person_id
      where p.id = any ($1::uuid[]) order by p.number`,
    [ids],
  );
  const opened = (sealed: Buffer | null): string | null => (sealed === null ? null : tx.db.numbers.open(sealed));
  return rows.map((row) => ({ ...row, content: proposalContentSchema.parse(row.content), nik: opened(row.nik), noKk: opened(row.noKk) }));
}

export async function listProposalIdsOf(tx: Scoped, fileId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>("select id from registry_proposal where file_id = $1 order by number", [fileId])).map(({ id }) => id);
}
