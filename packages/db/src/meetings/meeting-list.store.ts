import type { InvitationAnswer, MeetingKind, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface MeetingListed {
  readonly id: string;
  readonly seriesId: string | null;
  readonly seriesTitle: string | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly state: MeetingState;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly area: string | null;
  readonly areaName: string | null;
  /** As far as the reader may see them: a partner sees its own invitation alone. */
  readonly agenda: number;
  readonly invited: number;
  readonly coming: number;
  readonly waiting: number;
  /** What the reader's own organisation answered; null where it is not invited. */
  readonly own: InvitationAnswer | null;
}

const MOST = 2_000;

/** Meetings of the reader's scope, the latest first. */
export async function listMeetings(tx: Scoped): Promise<MeetingListed[]> {
  return tx.rows<MeetingListed & Record<string, unknown>>(
    `select m.id, m.series_id as "seriesId", s.title as "seriesTitle", m.kind, m.title, m.state, m.held_on as "heldOn", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place,
       m.area_code as area, a.name as "areaName", (select count(*)::int from agenda_item g where g.meeting_id = m.id and g.removed_at is null) as agenda,
       coalesce(i.invited, 0) as invited, coalesce(i.coming, 0) as coming, coalesce(i.waiting, 0) as waiting, i.own
       from meeting m left join meeting_series s on s.id = m.series_id left join area a on a.code = m.area_code
       left join lateral (select count(*)::int as invited, count(*) filter (where answer in ('COMING', 'REPRESENTED'))::int as coming, count(*) filter (where answer = 'WAITING')::int as waiting,
         min(answer) filter (where organisation_code = $1) as own from invitee where meeting_id = m.id and removed_at is null) i on true
      order by m.held_on desc, m.starts_at desc, m.id limit ${MOST}`,
    [tx.actor.agency],
  );
}

export interface MeetingStep {
  readonly from: MeetingState | null;
  readonly to: MeetingState;
  readonly reason: string;
  readonly actor: string;
  readonly at: string;
}

/** Every step of a meeting's life, in order. */
export async function listMeetingSteps(tx: Scoped, id: string): Promise<MeetingStep[]> {
  return tx.rows<MeetingStep & Record<string, unknown>>(
    `select from_state as "from", to_state as "to", reason, actor_name as actor, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from meeting_change where meeting_id = $1 order by id`,
    [id],
  );
}

export interface HeldFacts {
  readonly answered: number;
  readonly written: number;
}

/** What would be lost if a step were taken back: answers of invitees, and attendances with pieces of minutes. */
export async function countHeld(tx: Scoped, id: string): Promise<HeldFacts> {
  return tx.one<HeldFacts & Record<string, unknown>>(
    `select (select count(*)::int from invitee where meeting_id = $1 and removed_at is null and answer <> 'WAITING') as answered,
       (select count(*)::int from attendance where meeting_id = $1 and removed_at is null) + (select count(*)::int from minutes_entry where meeting_id = $1 and removed_at is null) as written`,
    [id],
  );
}
