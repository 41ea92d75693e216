import type { FollowUpPriority, FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { AgendaOrigin, MeetingKind, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { IN_FORCE } from "#problems/decisions.store";

export interface MeetingBrief {
  readonly id: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly heldOn: Day;
}

const BRIEF = "select m.id, m.title, m.kind, m.state, m.held_on as \"heldOn\" from meeting m";
type BriefData = MeetingBrief & Record<string, unknown>;

/** Meetings that still take something on their agenda: the nearest first, those whose day is over last. */
export async function listComingMeetings(tx: Scoped, today: Day): Promise<MeetingBrief[]> {
  return tx.rows<BriefData>(`${BRIEF} where m.state in ('PLANNED', 'INVITED', 'RUNNING') order by m.held_on < $1::date, abs(m.held_on - $1::date), m.starts_at, m.id limit 100`, [today]);
}

/** Earlier meetings of the same series that took place or will, the latest first. */
export async function listEarlierMeetings(tx: Scoped, { id, seriesId, heldOn }: { readonly id: string; readonly seriesId: string | null; readonly heldOn: Day }): Promise<MeetingBrief[]> {
  if (seriesId === null) return [];
  return tx.rows<BriefData>(`${BRIEF} where m.series_id = $1 and m.id <> $2 and m.held_on < $3 and m.state not in ('CANCELLED', 'POSTPONED') order by m.held_on desc, m.starts_at desc limit 200`, [seriesId, id, heldOn]);
}

export interface PromiseRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly lead: string | null;
  readonly leadName: string | null;
  readonly state: FollowUpState;
  readonly progress: number;
  readonly dueOn: Day | null;
  readonly closedOn: Day | null;
  readonly priority: FollowUpPriority;
  readonly obstacle: string;
  readonly figureId: string | null;
  readonly meetingId: string;
  readonly meetingTitle: string;
}

/** Follow-ups of meetings, as far as the reader may see them, those due first at the top. */
export async function listPromises(tx: Scoped, meetings: readonly string[]): Promise<PromiseRow[]> {
  return tx.rows<PromiseRow & Record<string, unknown>>(
    `select f.id, f.number, f.text, f.lead_code as lead, o.name as "leadName", f.state, f.progress, f.due_on as "dueOn", f.closed_on as "closedOn", f.priority, f.obstacle, f.figure_id as "figureId",
            f.meeting_id as "meetingId", m.title as "meetingTitle"
       from follow_up f join meeting m on m.id = f.meeting_id left join organisation o on o.code = f.lead_code
      where f.meeting_id = any ($1::uuid[]) order by f.due_on nulls last, f.number`,
    [meetings],
  );
}

export interface AgendaCard {
  readonly id: string;
  readonly title: string;
  readonly minutes: number | null;
  readonly organisationName: string | null;
  readonly origin: AgendaOrigin;
  readonly figureId: string | null;
  readonly followUpId: string | null;
}

/** The agenda as a projector shows it: what and which office, no presenter's name. */
export async function listAgendaCards(tx: Scoped, meetingId: string): Promise<AgendaCard[]> {
  return tx.rows<AgendaCard & Record<string, unknown>>(
    `select a.id, a.title, a.minutes, o.name as "organisationName", a.origin, a.figure_id as "figureId", a.follow_up_id as "followUpId"
       from agenda_item a left join organisation o on o.code = a.organisation_code where a.meeting_id = $1 and a.removed_at is null order by a.position, a.id`,
    [meetingId],
  );
}

export interface DecisionCard {
  readonly id: string;
  readonly agendaItemId: string | null;
  readonly text: string;
  readonly figureId: string | null;
}

/** What was decided, in the order of the minutes; nobody's name. */
export async function listDecisionCards(tx: Scoped, meetingId: string): Promise<DecisionCard[]> {
  return tx.rows<DecisionCard & Record<string, unknown>>(
    `select e.id, e.agenda_item_id as "agendaItemId", e.text, e.figure_id as "figureId" from minutes_entry e
      where e.meeting_id = $1 and e.kind = 'DECISION' and e.removed_at is null and e.text <> '' order by e.position, e.id`,
    [meetingId],
  );
}

/** How many open cases of a kind of problem there are in the regency, or in an area of it. */
export async function countOpenCases(tx: Scoped, { problem, area, programme }: { readonly problem: string; readonly area: string | null; readonly programme: string | null }): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int as count from problem_case c where c.kind = $1 and ($2::text is null or c.village_code = $2 or c.village_code like $2 || '.%') and ($3::text is null or c.facts -> 'programmes' ? $3)
        and not exists (select from problem_decision d where ${IN_FORCE})`,
    [problem, area, programme],
  );
  return count;
}
