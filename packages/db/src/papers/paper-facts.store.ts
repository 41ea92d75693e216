import type { AttendeeFact, EntryFact, FigureFact, FollowUpFact, PaperFacts } from "@sinergi/domain/papers/paper-facts";
import type { Day } from "@sinergi/domain/time/day";
import { readRegency } from "#areas/regency.store";
import { readSettings } from "#areas/regency-settings.store";
import { findMeeting } from "#meetings/meetings.store";
import type { Scoped } from "#access/scoped";

const ZONES = { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" } as const;

/**
 * Everything the loop knows of a meeting that a paper may say; null where there is no such meeting. Read with the system's rights:
 * whoever checks or signs a paper reads all of it, whatever else he may see.
 */
export async function readPaperFacts(tx: Scoped, meetingId: string, today: Day): Promise<PaperFacts | null> {
  return tx.derive(async (system) => {
    const meeting = await findMeeting(system, meetingId);
    if (meeting === null) return null;
    const { regency, simulated } = await readRegency(system);
    const { settings } = await readSettings(system);
    return {
      meeting,
      agenda: await agendaOf(system, meetingId),
      invitees: await inviteesOf(system, meetingId),
      attendees: await attendeesOf(system, { meetingId, timeZone: regency.timeZone }),
      entries: await entriesOf(system, meetingId),
      followUps: await followUpsOf(system, meetingId),
      figures: await figuresOf(system, meetingId),
      letterhead: settings.letterhead,
      regency: regency.name,
      zone: ZONES[regency.timeZone],
      today, simulated,
    };
  });
}

async function agendaOf(tx: Scoped, meetingId: string): Promise<PaperFacts["agenda"]> {
  return tx.rows<{ id: string; title: string; note: string; presenter: string }>("select id, title, note, presenter from agenda_item where meeting_id = $1 and removed_at is null order by position, id", [meetingId]);
}

async function inviteesOf(tx: Scoped, meetingId: string): Promise<PaperFacts["invitees"]> {
  return tx.rows<{ organisation: string; name: string; jobTitle: string }>(
    'select organisation_name as organisation, name, job_title as "jobTitle" from invitee where meeting_id = $1 and removed_at is null order by position, id',
    [meetingId],
  );
}

async function attendeesOf(tx: Scoped, { meetingId, timeZone }: { readonly meetingId: string; readonly timeZone: string }): Promise<AttendeeFact[]> {
  return tx.rows<AttendeeFact & Record<string, unknown>>(
    `select name, job_title as "jobTitle", organisation_name as organisation, sex, phone, represents, to_char(arrived_at at time zone $2, 'HH24:MI') as "arrivedAt", signature
       from attendance where meeting_id = $1 and removed_at is null order by arrived_at, name, id`,
    [meetingId, timeZone],
  );
}

/** In the order of the agenda; what belongs to no item stands where its kind does. */
async function entriesOf(tx: Scoped, meetingId: string): Promise<EntryFact[]> {
  return tx.rows<EntryFact & Record<string, unknown>>(
    `select e.agenda_item_id as "agendaItemId", e.kind, e.speaker, o.name as organisation, e.text
       from minutes_entry e left join agenda_item a on a.id = e.agenda_item_id left join organisation o on o.code = e.organisation_code
      where e.meeting_id = $1 and e.removed_at is null and e.text <> '' order by a.position nulls first, e.position, e.id`,
    [meetingId],
  );
}

async function followUpsOf(tx: Scoped, meetingId: string): Promise<FollowUpFact[]> {
  return tx.rows<FollowUpFact & Record<string, unknown>>(
    `select f.number, f.text, coalesce(o.name, f.lead_code) as lead, array(select coalesce(s.name, c.code) from unnest(f.support_codes) with ordinality as c (code, place) left join organisation s on s.code = c.code order by c.place) as supporters,
            f.indicator, f.target_value as "targetValue", f.unit, f.due_on as "dueOn", f.state, f.progress
       from follow_up f left join organisation o on o.code = f.lead_code where f.meeting_id = $1 order by f.number`,
    [meetingId],
  );
}

interface ReadingRow extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Figures that items, decisions or follow-ups of the meeting were made on: the reading they were kept with, and the last after it. */
async function figuresOf(tx: Scoped, meetingId: string): Promise<FigureFact[]> {
  const readings = await tx.rows<ReadingRow>(
    `select k.id, k.title, r.on_day as "on", r.value, r.numerator, r.denominator from kept_figure k join figure_reading r on r.figure_id = k.id
      where k.id in (select figure_id from agenda_item where meeting_id = $1 and removed_at is null union select figure_id from minutes_entry where meeting_id = $1 and removed_at is null union select figure_id from follow_up where meeting_id = $1)
      order by k.created_at, k.id, r.id`,
    [meetingId],
  );
  const byFigure = Map.groupBy(readings, ({ id }) => id);
  return [...byFigure.values()].flatMap((all) => {
    const [first, last] = [all[0], all.at(-1)];
    return first === undefined ? [] : [{ title: first.title, before: first, now: last === undefined || last === first ? null : last }];
  });
}
