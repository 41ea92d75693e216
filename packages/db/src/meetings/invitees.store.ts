import type { AnswerDraft } from "@sinergi/domain/meetings/meeting.schema";
import type { InvitationAnswer } from "@sinergi/domain/meetings/vocabulary";
import type { TeamSeat } from "@sinergi/domain/organisations/vocabulary";
import type { Scoped } from "#access/scoped";

export interface InviteeRow {
  readonly id: string;
  readonly meetingId: string;
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
  /** The secretariat's to see; null for everybody else. */
  readonly phone: string | null;
  readonly email: string | null;
  /** Seat of its organisation in the team on the day of the meeting. */
  readonly seat: TeamSeat | null;
  readonly answer: InvitationAnswer;
  readonly representativeName: string | null;
  readonly representativeJobTitle: string | null;
  readonly answerNote: string;
  readonly answeredAt: string | null;
  readonly revision: number;
  readonly removed: boolean;
}

/** Other roles have no right to the columns of contact at all: asking for them is refused by the database. */
function columns(withContact: boolean): string {
  return `select i.id, i.meeting_id as "meetingId", i.organisation_code as organisation, i.organisation_name as "organisationName", i.name, i.job_title as "jobTitle",
    ${withContact ? "i.phone, i.email" : "null as phone, null as email"}, i.answer, i.representative_name as "representativeName", i.representative_job_title as "representativeJobTitle",
    i.answer_note as "answerNote", to_char(i.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "answeredAt", i.revision, i.removed_at is not null as removed,
    (select s.seat from team_seat s join meeting m on m.id = i.meeting_id where s.organisation_code = i.organisation_code and s.from_day <= m.held_on and (s.to_day is null or m.held_on < s.to_day)
      order by s.from_day desc limit 1) as seat from invitee i`;
}
type InviteeData = InviteeRow & Record<string, unknown>;

function maySeeContact(tx: Scoped): boolean {
  return tx.actor.role === "SECRETARIAT";
}

/** Who is asked to come, in the order of the letter. */
export async function listInvitees(tx: Scoped, meetingId: string): Promise<InviteeRow[]> {
  return tx.rows<InviteeData>(`${columns(maySeeContact(tx))} where i.meeting_id = $1 and i.removed_at is null order by i.position, i.id`, [meetingId]);
}

/** One invitation, taken back or not, and nobody else changes it until the transaction ends. One that the caller may read but not write is none. */
export async function lockInvitee(tx: Scoped, id: string): Promise<InviteeRow | null> {
  if ((await tx.find("select 1 from invitee where id = $1 for update", [id])) === null) return null;
  return tx.find<InviteeData>(`${columns(maySeeContact(tx))} where i.id = $1`, [id]);
}

export interface NewInvitee {
  readonly id: string;
  readonly meetingId: string;
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export async function insertInvitees(tx: Scoped, invitees: readonly NewInvitee[]): Promise<void> {
  await tx.run(
    `insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title, phone, email)
     select id, "meetingId", 0, organisation, "organisationName", name, "jobTitle", phone, email
       from json_to_recordset($1) as n (id uuid, "meetingId" uuid, organisation text, "organisationName" text, name text, "jobTitle" text, phone text, email text)`,
    [JSON.stringify(invitees)],
  );
}

export async function updateInvitee(tx: Scoped, { id, organisation, organisationName, name, jobTitle, phone, email }: Omit<NewInvitee, "meetingId">): Promise<void> {
  await tx.run(
    "update invitee set organisation_code = $2, organisation_name = $3, name = $4, job_title = $5, phone = $6, email = $7, revision = revision + 1 where id = $1",
    [id, organisation, organisationName, name, jobTitle, phone, email],
  );
}

/** Takes an invitation back, or gives it again. */
export async function writeInviteeRemoved(tx: Scoped, id: string, removed: boolean): Promise<void> {
  await tx.run("update invitee set removed_at = case when $2 then now() end, revision = revision + 1 where id = $1", [id, removed]);
}

export async function writeInviteeOrder(tx: Scoped, ids: readonly string[]): Promise<void> {
  await tx.run("update invitee i set position = o.at from unnest($1::uuid[]) with ordinality as o (id, at) where i.id = o.id", [ids]);
}

/** What an organisation says to an invitation; waiting again forgets what it said. */
export async function writeAnswer(tx: Scoped, id: string, { answer, representativeName, representativeJobTitle, note }: AnswerDraft): Promise<void> {
  const stands = answer === "REPRESENTED";
  await tx.run(
    `update invitee set answer = $2, representative_name = $3, representative_job_title = $4, answer_note = $5, answered_by = case when $2 = 'WAITING' then null else $6 end,
       answered_at = case when $2 = 'WAITING' then null else now() end, revision = revision + 1 where id = $1`,
    [id, answer, stands ? representativeName : null, stands ? representativeJobTitle : null, note, tx.actor.id],
  );
}

/** Everybody is asked again: the day they answered for is no longer the day. Answers how many had answered. */
export async function forgetAnswers(tx: Scoped, meetingId: string): Promise<number> {
  return tx.run(
    `update invitee set answer = 'WAITING', representative_name = null, representative_job_title = null, answer_note = '', answered_by = null, answered_at = null, revision = revision + 1
      where meeting_id = $1 and answer <> 'WAITING'`,
    [meetingId],
  );
}
