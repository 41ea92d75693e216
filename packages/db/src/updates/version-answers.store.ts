import type { VersionSays } from "@sinergi/domain/updates/answer-proposal";
import { normaliseName } from "@sinergi/domain/people/name";
import { proposalContentSchema, type ProposalContent } from "@sinergi/domain/updates/proposal.schema";
import type { ProposalKind } from "@sinergi/domain/updates/vocabulary";
import type { Scoped } from "#access/scoped";
import type { ProposalAnswered } from "#updates/proposals.store";

export interface AnsweringVersion {
  readonly id: number;
  readonly source: string;
  readonly asOf: string;
}

/** The newest version of the registry; null before the first one. */
export async function findAnsweringVersion(system: Scoped): Promise<AnsweringVersion | null> {
  return system.find<AnsweringVersion & Record<string, unknown>>(`select id, source, as_of as "asOf" from dataset_version where state = 'COMMITTED' order by as_of desc, id desc limit 1`);
}

/** A proposal that was sent before the version's day and waits for its answer. */
export interface SentProposal {
  readonly id: string;
  readonly number: number;
  readonly kind: ProposalKind;
  readonly content: ProposalContent;
  readonly familyId: string | null;
  readonly personId: string | null;
  readonly villageCode: string;
  readonly subject: string;
  readonly nik: Buffer | null;
  readonly noKk: Buffer | null;
}

/** Locked, so that nobody decides on them meanwhile. A version of before the day they were sent does not speak of them. */
export async function lockSentProposals(system: Scoped, asOf: string): Promise<SentProposal[]> {
  const rows = await system.rows<Omit<SentProposal, "content"> & { content: unknown } & Record<string, unknown>>(
    `select p.id, p.number, p.kind, p.content, p.family_id as "familyId", p.person_id as "personId", p.village_code as "villageCode", p.subject, p.nik, p.no_kk as "noKk" from registry_proposal p
      where p.state = 'DIKIRIM' and (select max(c.on_day) from registry_proposal_change c where c.proposal_id = p.id and c.to_state = 'DIKIRIM') < $1::date order by p.number for update of p`,
    [asOf],
  );
  return rows.map((row) => ({ ...row, content: proposalContentSchema.parse(row.content) }));
}

/** What a version says of what a proposal is about; reads alone. */
export async function readVersionSays(system: Scoped, versionId: number, proposal: SentProposal): Promise<VersionSays> {
  const found = await findFamilyIn(system, versionId, proposal);
  const receivesPbi = proposal.personId === null ? null : await receivesPbiOf(system, proposal.personId);
  if (found === null) return { foundBy: null, address: null, members: [], rosterComplete: false, receivesPbi };
  const family = await system.one<{ address: string | null; rosterComplete: boolean }>('select address, roster_complete as "rosterComplete" from family_version where version_id = $1 and family_id = $2', [versionId, found.familyId]);
  const members = await system.rows<VersionSays["members"][number] & Record<string, unknown>>(
    `select name, birth_date as "birthDate", school, pregnant, case when disability is null and severe_disability is null then null else coalesce(severe_disability, false) or coalesce(disability, '') <> '' end as disabled,
            chronic_illness as ill, occupation, is_head as "isHead" from person_version where version_id = $1 and family_id = $2 order by row`,
    [versionId, found.familyId],
  );
  return { foundBy: found.foundBy, ...family, members, receivesPbi };
}

type Found = { readonly familyId: string; readonly foundBy: NonNullable<VersionSays["foundBy"]> };

async function findFamilyIn(system: Scoped, versionId: number, { familyId, nik, noKk, villageCode, subject }: SentProposal): Promise<Found | null> {
  if (familyId !== null) {
    const listed = await system.find("select from family_version where version_id = $1 and family_id = $2", [versionId, familyId]);
    return listed && { familyId, foundBy: "FAMILY" };
  }
  const byNik = nik && (await system.find<{ id: string }>("select family_id as id from person_version where version_id = $1 and nik = $2 limit 1", [versionId, nik]));
  if (byNik) return { familyId: byNik.id, foundBy: "NIK" };
  const byCard = noKk && (await system.find<{ id: string }>("select family_id as id from family_version where version_id = $1 and no_kk = $2 limit 1", [versionId, noKk]));
  if (byCard) return { familyId: byCard.id, foundBy: "NO_KK" };
  const namesake = await system.find<{ id: string }>(
    "select p.family_id as id from person_version p join family_version f on f.version_id = p.version_id and f.family_id = p.family_id where p.version_id = $1 and p.name_key = $2 and f.village_code = $3 limit 1",
    [versionId, normaliseName(subject), villageCode],
  );
  return namesake && { familyId: namesake.id, foundBy: "NAME" };
}

/** Null where no list of health insurance aid was ever imported. */
async function receivesPbiOf(system: Scoped, personId: string): Promise<boolean | null> {
  const { known, receives } = await system.one<{ known: boolean; receives: boolean }>(
    `select exists (select from enrolment where programme_code = 'PBI_JKN') as known,
            exists (select from enrolment e join enrolment_match m on m.enrolment_id = e.id and m.person_id = $1
                     where e.programme_code = 'PBI_JKN' and e.status = 'AKTIF' and current_setting('app.today')::date between e.active_from and e.active_to) as receives`,
    [personId],
  );
  return known ? receives : null;
}

/** What the version said, whether it closes the proposal or not. */
export async function writeVersionAnswer(system: Scoped, id: string, { versionId, answer }: { readonly versionId: number; readonly answer: ProposalAnswered }): Promise<void> {
  await system.run("update registry_proposal set answered_by = $2, answer = $3 where id = $1", [id, versionId, JSON.stringify(answer)]);
}
