import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** What figures of coordination look at. `from` and `to` are days of meetings, of follow-ups without one the day they were made; both are within. */
export interface CoordinationSpan {
  readonly series: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface SpanMeeting {
  readonly id: string;
  readonly title: string;
  readonly heldOn: Day;
  readonly state: MeetingState;
}

export interface SpanFollowUp {
  readonly meetingId: string | null;
  readonly lead: string | null;
  readonly state: FollowUpState;
  readonly createdOn: Day;
  readonly dueOn: Day | null;
  readonly closedOn: Day | null;
}

const WITHIN = "($1::uuid is null or m.series_id = $1) and ($2::date is null or m.held_on >= $2) and ($3::date is null or m.held_on <= $3)";
const valuesOf = ({ series, from, to }: CoordinationSpan): readonly unknown[] => [series, from, to];

/** Meetings of the span that took place, in the order of time. */
export async function listHeld(tx: Scoped, span: CoordinationSpan): Promise<SpanMeeting[]> {
  return tx.rows<SpanMeeting & Record<string, unknown>>(
    `select m.id, m.title, m.held_on as "heldOn", m.state from meeting m where ${WITHIN} and m.state in ('MINUTES_DRAFT', 'MINUTES_SIGNED', 'CLOSED') order by m.held_on, m.starts_at, m.id`,
    valuesOf(span),
  );
}

/** Which organisations they asked. */
export async function listAskedOrganisations(tx: Scoped, span: CoordinationSpan): Promise<{ readonly meetingId: string; readonly organisation: string }[]> {
  return tx.rows<{ meetingId: string; organisation: string }>(
    `select distinct i.meeting_id as "meetingId", i.organisation_code as organisation from invitee i join meeting m on m.id = i.meeting_id
      where ${WITHIN} and m.state in ('MINUTES_DRAFT', 'MINUTES_SIGNED', 'CLOSED') and i.removed_at is null and i.organisation_code is not null`,
    valuesOf(span),
  );
}

/** Who came for an organisation. The names are for telling one person from another, and for nothing else. */
export async function listCame(tx: Scoped, span: CoordinationSpan): Promise<{ readonly meetingId: string; readonly organisation: string; readonly name: string; readonly isRepresenting: boolean }[]> {
  return tx.rows<{ meetingId: string; organisation: string; name: string; isRepresenting: boolean }>(
    `select a.meeting_id as "meetingId", a.organisation_code as organisation, a.name, a.represents is not null as "isRepresenting" from attendance a join meeting m on m.id = a.meeting_id
      where ${WITHIN} and m.state in ('MINUTES_DRAFT', 'MINUTES_SIGNED', 'CLOSED') and a.removed_at is null and a.organisation_code is not null`,
    valuesOf(span),
  );
}

/** Follow-ups agreed in meetings of the span; without a series also those agreed outside of any. */
export async function listSpanFollowUps(tx: Scoped, span: CoordinationSpan): Promise<SpanFollowUp[]> {
  return tx.rows<SpanFollowUp & Record<string, unknown>>(
    `select f.meeting_id as "meetingId", f.lead_code as lead, f.state, f.created_on as "createdOn", f.due_on as "dueOn", f.closed_on as "closedOn"
       from follow_up f left join meeting m on m.id = f.meeting_id
      where case when f.meeting_id is null then $1::uuid is null and ($2::date is null or f.created_on >= $2) and ($3::date is null or f.created_on <= $3) else ${WITHIN} end`,
    valuesOf(span),
  );
}

/** Series and meetings by name, for the choices of the screen and the names of its rows. */
export async function listSeriesNames(tx: Scoped): Promise<{ readonly id: string; readonly title: string }[]> {
  return tx.rows<{ id: string; title: string }>("select id, title from meeting_series order by closed_at is not null, title");
}

export async function nameMeetings(tx: Scoped, ids: readonly string[]): Promise<{ readonly id: string; readonly title: string; readonly heldOn: Day }[]> {
  return tx.rows<{ id: string; title: string; heldOn: Day }>('select id, title, held_on as "heldOn" from meeting where id = any ($1::uuid[]) order by held_on, id', [ids]);
}
