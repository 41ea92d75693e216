import type { Reader } from "@sinergi/domain/notices/address-notices";
import type { DayFacts, FollowUpToday, MeetingToday } from "@sinergi/domain/notices/notices-due";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { readRegency } from "#areas/regency.store";

/** Everything reminders of a day are made of: what is open, what is to come, what was answered lately. */
export async function gatherDayFacts(system: Scoped, today: Day): Promise<DayFacts> {
  const { regency } = await readRegency(system);
  return {
    followUps: await openFollowUps(system),
    meetings: await comingMeetings(system, today),
    proposals: await answeredProposals(system, { timeZone: regency.timeZone, today }),
    papers: await waitingPapers(system, regency.timeZone),
  };
}

async function openFollowUps(system: Scoped): Promise<FollowUpToday[]> {
  return system.rows<FollowUpToday & Record<string, unknown>>(
    `select f.id, f.number, f.text, f.lead_code as lead, f.support_codes as supporters, f.state, f.due_on as "dueOn", f.created_on as "createdOn",
            (select max(c.on_day) from follow_up_change c where c.follow_up_id = f.id and c.act = 'SUBMITTED') as "submittedOn",
            (select case when c.act = 'SENT_BACK' then c.on_day end from follow_up_change c where c.follow_up_id = f.id and c.act in ('SUBMITTED', 'SENT_BACK', 'REPORTED', 'BLOCKED') order by c.id desc limit 1) as "sentBackOn",
            case when f.answer = 'DECLINED' then (select max(c.on_day) from follow_up_change c where c.follow_up_id = f.id and c.act = 'DECLINED') end as "declinedOn"
       from follow_up f where f.state not in ('DONE', 'CANCELLED') order by f.number`,
  );
}

async function comingMeetings(system: Scoped, today: Day): Promise<MeetingToday[]> {
  return system.rows<MeetingToday & Record<string, unknown>>(
    `select m.id, m.title, m.state, m.held_on as "heldOn", m.starts_at as "startsAt", m.place,
            coalesce((select json_agg(json_build_object('office', i.organisation_code, 'leader', coalesce(o.kind = 'LEADERSHIP', false), 'answer', i.answer) order by i.position)
                        from invitee i left join organisation o on o.code = i.organisation_code where i.meeting_id = m.id and i.removed_at is null), '[]') as invitations
       from meeting m where m.state in ('PLANNED', 'INVITED') and m.held_on >= $1 order by m.held_on, m.id`,
    [today],
  );
}

async function answeredProposals(system: Scoped, { timeZone, today }: { readonly timeZone: string; readonly today: Day }): Promise<DayFacts["proposals"]> {
  return system.rows<DayFacts["proposals"][number] & Record<string, unknown>>(
    `select id, title, proposed_by as by, state = 'ACCEPTED' as accepted, (decided_at at time zone $1)::date as "answeredOn", meeting_id as "meetingId"
       from agenda_proposal where state in ('ACCEPTED', 'DECLINED') and decided_at > $2::date - 30 order by decided_at, id`,
    [timeZone, today],
  );
}

/** Drafts that a second person has to read: the letter's name in the language of papers, and the meeting it is of. */
async function waitingPapers(system: Scoped, timeZone: string): Promise<DayFacts["papers"]> {
  return system.rows<DayFacts["papers"][number] & Record<string, unknown>>(
    `select p.id, m.title || ' (' || ${PAPER_NAME} || ')' as title, p.meeting_id as "meetingId", (p.created_at at time zone $1)::date as since, p.authors
       from paper p join meeting m on m.id = p.meeting_id where p.state = 'DRAFT' and m.state not in ('CLOSED', 'CANCELLED') order by p.created_at, p.id`,
    [timeZone],
  );
}

const PAPER_NAME = "case p.kind when 'INVITATION' then 'undangan' when 'ATTENDANCE_LIST' then 'daftar hadir' when 'MINUTES' then 'notula' when 'AGREEMENT' then 'berita acara' else 'laporan hasil rapat' end";

/** Everybody who can be told something. */
export async function listReaders(system: Scoped): Promise<Reader[]> {
  return system.inAccounts((accounts) => accounts.rows<Reader & Record<string, unknown>>("select id, role, agency_code as office from user_account where disabled_at is null order by id"));
}
