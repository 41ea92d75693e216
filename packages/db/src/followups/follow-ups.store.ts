import type { FundingSource } from "@sinergi/domain/budgets/vocabulary";
import type { FollowUpDraft, FollowUpOrigin } from "@sinergi/domain/followups/follow-up.schema";
import type { FollowUpAnswer, FollowUpPriority, FollowUpState, FollowUpType } from "@sinergi/domain/followups/vocabulary";
import type { STRATEGIES } from "@sinergi/domain/programmes/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface FollowUpRow {
  readonly id: string;
  readonly number: number;
  readonly meetingId: string | null;
  /** Title and day of the meeting; null where the reader does not see it. */
  readonly meetingTitle: string | null;
  readonly meetingOn: Day | null;
  readonly seriesId: string | null;
  readonly seriesTitle: string | null;
  readonly agendaItemId: string | null;
  readonly agendaTitle: string | null;
  readonly entryId: string | null;
  readonly figureId: string | null;
  readonly text: string;
  readonly type: FollowUpType;
  readonly lead: string | null;
  readonly leadName: string | null;
  readonly supporters: readonly string[];
  readonly areas: readonly string[];
  readonly programmes: readonly string[];
  readonly strategy: (typeof STRATEGIES)[number] | null;
  readonly indicator: string;
  readonly target: number | null;
  readonly unit: string;
  readonly dueOn: Day | null;
  readonly priority: FollowUpPriority;
  readonly fundingSource: FundingSource | null;
  readonly budgetRowId: string | null;
  readonly state: FollowUpState;
  /** 0-100, as the lead reports it. */
  readonly progress: number;
  readonly obstacle: string;
  readonly answer: FollowUpAnswer;
  readonly createdOn: Day;
  readonly verifiedName: string | null;
  readonly closedOn: Day | null;
  readonly revision: number;
  /** Files that stand and that the reader may open. */
  readonly evidence: number;
  /** Who last reported it as done, by account. */
  readonly reporter: string | null;
}

const FOLLOW_UP = `select f.id, f.number, f.meeting_id as "meetingId", m.title as "meetingTitle", m.held_on as "meetingOn", m.series_id as "seriesId", s.title as "seriesTitle",
  f.agenda_item_id as "agendaItemId", g.title as "agendaTitle", f.entry_id as "entryId", f.figure_id as "figureId", f.text, f.type, f.lead_code as lead, coalesce(o.name, f.lead_code) as "leadName",
  f.support_codes as supporters, f.area_codes as areas, f.programme_codes as programmes, f.strategy, f.indicator, f.target_value as target, f.unit, f.due_on as "dueOn", f.priority,
  f.funding_source as "fundingSource", f.budget_row_id as "budgetRowId", f.state, f.progress::int as progress, f.obstacle, f.answer, f.created_on as "createdOn", f.verified_name as "verifiedName", f.closed_on as "closedOn", f.revision,
  (select count(*)::int from follow_up_evidence e where e.follow_up_id = f.id and e.removed_at is null) as evidence,
  (select c.actor_id from follow_up_change c where c.follow_up_id = f.id and c.act = 'SUBMITTED' order by c.id desc limit 1) as reporter
  from follow_up f left join organisation o on o.code = f.lead_code left join meeting m on m.id = f.meeting_id left join meeting_series s on s.id = m.series_id
  left join agenda_item g on g.id = f.agenda_item_id`;
type FollowUpData = FollowUpRow & Record<string, unknown>;
/** What one list holds. */
const MOST = 5_000;

export interface FollowUpsOf {
  readonly meetingId?: string | undefined;
  /** Code of the organisation that leads them. */
  readonly lead?: string | undefined;
  /** `OPEN`: everything that is not closed. */
  readonly state?: FollowUpState | "OPEN" | undefined;
}

const CLOSED = "f.state in ('DONE', 'CANCELLED')";
const ASKED = `($1::uuid is null or f.meeting_id = $1) and ($2::text is null or f.lead_code = $2) and ($3::text is null or f.state = $3 or ($3 = 'OPEN' and not ${CLOSED}))`;
const askedOf = ({ meetingId, lead, state }: FollowUpsOf): unknown[] => [meetingId ?? null, lead ?? null, state ?? null];

/** Follow-ups the reader's scope holds, all or those that are asked for: the open ones, then the closed ones, of both the newest first. Beyond what a list holds the oldest closed ones are left out. */
export async function listFollowUps(tx: Scoped, of: FollowUpsOf): Promise<FollowUpRow[]> {
  return tx.rows<FollowUpData>(`${FOLLOW_UP} where ${ASKED} order by ${CLOSED}, f.closed_on desc, f.number desc limit ${MOST}`, askedOf(of));
}

/** How many there are, also where a list does not hold them all. */
export async function countFollowUps(tx: Scoped, of: FollowUpsOf): Promise<number> {
  return (await tx.one<{ count: number }>(`select count(*)::int as count from follow_up f where ${ASKED}`, askedOf(of))).count;
}

export type FollowUpStanding = Pick<FollowUpRow, "lead" | "state" | "dueOn" | "answer">;

/** Only how each stands, for counting what waits. */
export async function listStandings(tx: Scoped): Promise<FollowUpStanding[]> {
  return tx.rows<FollowUpStanding & Record<string, unknown>>(`select lead_code as lead, state, due_on as "dueOn", answer from follow_up where state not in ('DONE', 'CANCELLED')`);
}

export async function findFollowUp(tx: Scoped, id: string): Promise<FollowUpRow | null> {
  return tx.find<FollowUpData>(`${FOLLOW_UP} where f.id = $1`, [id]);
}

/** The same, and nobody else moves it until the transaction ends. What the caller may read but not write is none. */
export async function lockFollowUp(tx: Scoped, id: string): Promise<FollowUpRow | null> {
  if ((await tx.find("select 1 from follow_up where id = $1 for update", [id])) === null) return null;
  return findFollowUp(tx, id);
}

export type NewFollowUp = FollowUpDraft & FollowUpOrigin & { readonly id: string; readonly createdOn: Day };

/** Answers its number. */
export async function insertFollowUp(tx: Scoped, it: NewFollowUp): Promise<number> {
  const { number } = await tx.one<{ number: number }>(
    `insert into follow_up (id, meeting_id, agenda_item_id, entry_id, figure_id, text, type, lead_code, support_codes, area_codes, programme_codes, strategy, indicator, target_value, unit, due_on, priority,
       funding_source, budget_row_id, created_on, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) returning number`,
    [it.id, it.meetingId, it.agendaItemId, it.entryId, it.figureId, ...contentOf(it), it.createdOn, tx.actor.id],
  );
  return number;
}

function contentOf(it: FollowUpDraft): unknown[] {
  return [it.text, it.type, it.lead, it.supporters, it.areas, it.programmes, it.strategy, it.indicator, it.target, it.unit, it.dueOn, it.priority, it.fundingSource, it.budgetRowId];
}

/** Writes what was agreed anew; another lead has not answered yet. */
export async function writeFollowUp(tx: Scoped, id: string, draft: FollowUpDraft): Promise<void> {
  await tx.run(
    `update follow_up set answer = case when lead_code is distinct from $4 then 'WAITING' else answer end, text = $2, type = $3, lead_code = $4, support_codes = $5, area_codes = $6, programme_codes = $7, strategy = $8,
       indicator = $9, target_value = $10, unit = $11, due_on = $12, priority = $13, funding_source = $14, budget_row_id = $15, revision = revision + 1 where id = $1`,
    [id, ...contentOf(draft)],
  );
}

/** Where it stands after a report, or after one was taken back. */
export async function writeStanding(tx: Scoped, id: string, { state, progress, obstacle }: Pick<FollowUpRow, "state" | "progress" | "obstacle">): Promise<void> {
  await tx.run("update follow_up set state = $2, progress = $3, obstacle = $4, revision = revision + 1 where id = $1", [id, state, progress, obstacle]);
}

export async function writeAnswer(tx: Scoped, id: string, answer: FollowUpAnswer): Promise<void> {
  await tx.run("update follow_up set answer = $2, revision = revision + 1 where id = $1", [id, answer]);
}

/** The secretariat's own steps: verified and cancelled close it on a day, everything else opens it. */
export async function writeDecision(tx: Scoped, id: string, { state, on }: { readonly state: FollowUpState; readonly on: Day }): Promise<void> {
  await tx.run(
    `update follow_up set state = $2, revision = revision + 1, closed_on = case when $2 in ('DONE', 'CANCELLED') then $3::date end,
       verified_by = case when $2 = 'DONE' then $4 end, verified_name = case when $2 = 'DONE' then $5 end where id = $1`,
    [id, state, on, tx.actor.id, tx.actor.name],
  );
}

/** The next meeting an organisation comes to: one it is invited to, or one whose invitees are not named yet. */
export interface NextMeeting {
  readonly id: string;
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly place: string;
}

export async function findNextMeeting(tx: Scoped, { organisation, today }: { readonly organisation: string; readonly today: Day }): Promise<NextMeeting | null> {
  return tx.find<NextMeeting & Record<string, unknown>>(
    `select m.id, m.title, m.held_on as "heldOn", m.starts_at as "startsAt", m.place from meeting m
      where m.held_on >= $2 and m.state in ('PLANNED', 'INVITED', 'RUNNING')
        and (exists (select from invitee i where i.meeting_id = m.id and i.removed_at is null and i.organisation_code = $1)
          or not exists (select from invitee i where i.meeting_id = m.id and i.removed_at is null))
      order by m.held_on, m.starts_at limit 1`,
    [organisation, today],
  );
}

/** What exists of what a draft names, so that nothing points nowhere. */
export interface KnownReferences {
  readonly organisations: readonly string[];
  readonly programmes: readonly string[];
  readonly areas: readonly string[];
  readonly budgetRow: boolean;
  /** Meeting, agenda item, entry of the minutes and figure are there and belong together. */
  readonly origin: boolean;
}

export async function findReferences(tx: Scoped, draft: FollowUpDraft, { meetingId, agendaItemId, entryId, figureId }: FollowUpOrigin): Promise<KnownReferences> {
  return tx.one<KnownReferences & Record<string, unknown>>(
    `select array(select code from organisation where code = any ($1::text[])) as organisations, array(select code from programme where code = any ($2::text[])) as programmes,
       array(select code from area where code = any ($3::text[])) as areas,
       $4::uuid is null or exists (select from budget_row where id = $4 and removed_at is null) as "budgetRow",
       ($5::uuid is null or exists (select from meeting where id = $5)) and ($6::uuid is null or exists (select from agenda_item where id = $6 and meeting_id = $5))
         and ($7::uuid is null or exists (select from minutes_entry where id = $7 and meeting_id = $5)) and ($8::uuid is null or exists (select from kept_figure where id = $8)) as origin`,
    [[...draft.supporters, ...(draft.lead === null ? [] : [draft.lead])], draft.programmes, draft.areas, draft.budgetRowId, meetingId, agendaItemId, entryId, figureId],
  );
}
