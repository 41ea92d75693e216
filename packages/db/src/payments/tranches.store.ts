import type { PaymentState } from "@sinergi/domain/payments/payment-states";
import type { Scoped } from "#access/scoped";
import type { Standing } from "#payments/standings.store";

/** Which families of a standing a number means, over `s` family_payment. */
export const OF_STATE: Readonly<Record<PaymentState, string>> = {
  ENROLLED: "s.enrolled",
  PAID: "s.paid_times > 0",
  ENROLLED_PAID: "s.enrolled and s.paid_times > 0",
  PAID_NOT_ENROLLED: "s.paid_times > 0 and not s.enrolled",
  ENROLLED_NOT_PAID: "s.enrolled and s.paid_times = 0",
  PAID_OFTEN: "s.paid_times > s.right_times",
  FAILED: "s.failed_times > 0",
  RETURNED: "s.returned_times > 0",
  LESS: "s.verdict = 'LESS'",
  AS_DUE: "s.verdict = 'AS_DUE'",
  MORE: "s.verdict = 'MORE'",
  DUE_UNKNOWN: "s.verdict = 'UNKNOWN'",
};

/** Families of one tranche by how they stand. */
export type FamilyCounts = Readonly<Record<PaymentState, number>>;

export interface TrancheCounts extends FamilyCounts {
  readonly tranche: number;
  /** Rupiah due to those enrolled, between certain and possible; null where no rule says. */
  readonly dueLowIdr: number | null;
  readonly dueHighIdr: number | null;
}

const COUNTS = Object.entries(OF_STATE).map(([state, condition]) => `count(*) filter (where ${condition})::int as "${state}"`).join(", ");
const DUE = `sum(s.due_low_idr) filter (where s.enrolled)::float8 as "dueLowIdr", sum(s.due_high_idr) filter (where s.enrolled)::float8 as "dueHighIdr"`;

/** Families of every tranche of a standing, in the whole regency. Aggregates: the same for every reader. */
export async function countTranches(tx: Scoped, { id }: Standing): Promise<TrancheCounts[]> {
  return tx.derive((system) => system.rows<TrancheCounts & Record<string, unknown>>(`select s.tranche, ${COUNTS}, ${DUE} from family_payment s where s.standing_id = $1 group by 1 order by 1`, [id]));
}

export interface DistrictCounts extends FamilyCounts {
  readonly area: string;
  readonly paidIdr: number;
}

/** Families of one tranche by district. */
export async function countDistricts(tx: Scoped, { id }: Standing, tranche: number): Promise<DistrictCounts[]> {
  return tx.derive((system) => system.rows<DistrictCounts & Record<string, unknown>>(
    `select substr(s.village_code, 1, 8) as area, ${COUNTS}, coalesce(sum(s.paid_idr), 0)::float8 as "paidIdr" from family_payment s where s.standing_id = $1 and s.tranche = $2 group by 1 order by 1`,
    [id, tranche],
  ));
}

/** The lines of the lists that stand, whether or not their family is known. */
export interface TrancheLines {
  readonly tranche: number;
  readonly lists: number;
  readonly lines: number;
  readonly paidLines: number;
  readonly paidIdr: number;
  /** Lines that arrived with no amount: the sum is of the others. */
  readonly withoutAmount: number;
  readonly failedLines: number;
  readonly returnedLines: number;
  readonly unknownLines: number;
  /** Lines that arrived at nobody the data know. */
  readonly unlistedLines: number;
}

export async function countLines(tx: Scoped, { programme, period, versionId }: { readonly programme: string; readonly period: string; readonly versionId: number }): Promise<TrancheLines[]> {
  return tx.derive((system) => system.rows<TrancheLines & Record<string, unknown>>(
    `select l.tranche, count(distinct l.id)::int as lists, count(p.id)::int as lines, count(*) filter (where p.status = 'PAID')::int as "paidLines",
            coalesce(sum(p.amount_idr) filter (where p.status = 'PAID'), 0)::float8 as "paidIdr", count(*) filter (where p.status = 'PAID' and p.amount_idr is null)::int as "withoutAmount",
            count(*) filter (where p.status = 'FAILED')::int as "failedLines", count(*) filter (where p.status = 'RETURNED')::int as "returnedLines", count(*) filter (where p.status = 'UNKNOWN')::int as "unknownLines",
            count(*) filter (where p.status = 'PAID' and m.family_id is null)::int as "unlistedLines"
       from payment_list l left join payment p on p.list_id = l.id left join payment_match m on m.version_id = $3 and m.payment_id = p.id
      where l.programme_code = $1 and l.period = $2 and l.state = 'CURRENT' group by 1 order by 1`,
    [programme, period, versionId],
  ));
}

export interface PaidProgramme {
  readonly programme: string;
  readonly name: string;
  readonly benefitKind: string;
  readonly period: string;
}

/** Programmes with payment lists that stand, by period, the newest period first. */
export async function listPaidProgrammes(tx: Scoped): Promise<PaidProgramme[]> {
  return tx.rows<PaidProgramme & Record<string, unknown>>(
    `select distinct l.programme_code as programme, p.name, p.benefit_kind as "benefitKind", l.period from payment_list l join programme p on p.code = l.programme_code
      where l.state = 'CURRENT' order by l.period desc, l.programme_code`,
  );
}
