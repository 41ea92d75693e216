import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** Without a visit for longer, a family counts as overdue even where no visit was planned. */
const DAYS_WITHOUT_VISIT = 60;
/** Records that have been on a phone for longer are worth a call. */
const DAYS_UNSENT = 7;
const DAYS_UNANSWERED = 14;
const OPEN_REFERRALS = "('DIKIRIM', 'DITERIMA_OPD', 'DITANGANI')";

export interface FieldAttention {
  /** Families whose planned visit has passed, or that were assigned and not visited for 60 days. */
  readonly overdue: number;
  /** Facilitators whose phone has held a record for more than a week. */
  readonly unsent: number;
  /** Records that wait for a person. */
  readonly review: number;
  /** Monthly reports handed in and not decided. */
  readonly reports: number;
}

/** What of field work waits for a coordinator. */
export async function countFieldAttention(tx: Scoped, today: Day): Promise<FieldAttention> {
  return tx.one<FieldAttention & Record<string, unknown>>(
    `with mine as (select family_id, from_day from assignment where from_day <= $1::date and to_day is null),
     last as (select distinct on (family_id) family_id, on_day, follow_up_on from visit where amended_by is null and voided_at is null order by family_id, on_day desc, received_at desc)
     select (select count(*)::int from mine m left join last l using (family_id)
              where l.follow_up_on < $1::date or greatest(m.from_day, l.on_day) < $1::date - $2::int) as overdue,
            (select count(distinct user_id)::int from sync_device where retired_at is null and wiped_at is null and pending > 0 and oldest_pending_at < now() - $3::int * interval '1 day') as unsent,
            (select count(*)::int from sync_receipt where status = 'REVIEW' and resolved_at is null) as review,
            (select count(*)::int from month_report where state = 'SUBMITTED') as reports`,
    [today, DAYS_WITHOUT_VISIT, DAYS_UNSENT],
  );
}

export interface ReferralStanding {
  readonly open: number;
  /** Open for more than two weeks. */
  readonly waiting: number;
  /** Days since the oldest open one was sent; null where none is. */
  readonly oldestDays: number | null;
  /** Answered in the last 90 days. */
  readonly answered: number;
}

/** Referrals to one office, or all the reader may see. */
export async function readReferralStanding(tx: Scoped, { owner, today }: { readonly owner: string | null; readonly today: Day }): Promise<ReferralStanding> {
  return tx.one<ReferralStanding & Record<string, unknown>>(
    `select (count(*) filter (where state in ${OPEN_REFERRALS}))::int as open, (count(*) filter (where state in ${OPEN_REFERRALS} and sent_on < $2::date - $3::int))::int as waiting,
            ($2::date - min(sent_on) filter (where state in ${OPEN_REFERRALS})) as "oldestDays", (count(*) filter (where closed_on > $2::date - 90))::int as answered
       from referral where ($1::text is null or owner_code = $1)`,
    [owner, today, DAYS_UNANSWERED],
  );
}
