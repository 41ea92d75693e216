import { normaliseName } from "@sinergi/domain/people/name";
import type { PaymentStatus, PaymentVerdict } from "@sinergi/domain/payments/judge-payment";
import type { PaymentState } from "@sinergi/domain/payments/payment-states";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { OF_STATE } from "#payments/tranches.store";
import type { Standing } from "#payments/standings.store";

export type FamilyPaymentSort = "village" | "head" | "paid" | "due" | "times";

export interface FamilyPaymentQuery {
  readonly tranche: number;
  readonly state: PaymentState;
  readonly area: string | null;
  /** Part of the head's name. */
  readonly text: string;
  readonly sort: FamilyPaymentSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface FamilyPaymentListed {
  readonly familyId: string;
  readonly headName: string;
  readonly noKk: string | null;
  readonly village: string;
  readonly district: string;
  readonly decile: number | null;
  readonly enrolled: boolean;
  readonly paidTimes: number;
  readonly failedTimes: number;
  readonly returnedTimes: number;
  readonly paidIdr: number | null;
  readonly dueLowIdr: number | null;
  readonly dueHighIdr: number | null;
  readonly verdict: PaymentVerdict | null;
}

const SORTS: Readonly<Record<FamilyPaymentSort, string>> = { village: "s.village_code", head: 'f.head_name collate "C"', paid: "s.paid_idr", due: "s.due_low_idr", times: "s.paid_times" };

/** The families behind a number of a tranche: how many there are, and those within the reader's scope, numbers masked. */
export async function listFamilyPayments(tx: Scoped, { id, versionId }: Standing, query: FamilyPaymentQuery): Promise<{ total: number; inScope: number; rows: FamilyPaymentListed[] }> {
  const from = `from family_payment s join family_version f on f.version_id = $2 and f.family_id = s.family_id
    where s.standing_id = $1 and s.tranche = $3 and ${OF_STATE[query.state]} and ($4::text is null or s.village_code = $4 or s.village_code like $4 || '.%')
      and ($5 = '' or position($5 in upper(f.head_name)) > 0)`;
  const values = [id, versionId, query.tranche, query.area, query.text.trim().toUpperCase()];
  const count = async (reader: Scoped): Promise<number> => Number((await reader.one<{ count: string }>(`select count(*) as count ${from}`, values)).count);
  const inScope = await count(tx);
  const total = tx.actor.scope === "regency" ? inScope : await tx.derive(count);
  const direction = query.descending ? "desc" : "asc";
  const rows = await tx.rows<Omit<FamilyPaymentListed, "noKk"> & { noKk: Buffer | null } & Record<string, unknown>>(
    `select s.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", v.name as village, d.name as district, f.decile, s.enrolled, s.paid_times as "paidTimes",
            s.failed_times as "failedTimes", s.returned_times as "returnedTimes", s.paid_idr::float8 as "paidIdr", s.due_low_idr::float8 as "dueLowIdr", s.due_high_idr::float8 as "dueHighIdr", s.verdict
       ${from.replace("where s.standing_id", "join area v on v.code = s.village_code join area d on d.code = v.parent_code where s.standing_id")}
      order by ${SORTS[query.sort]} ${direction} nulls last, s.family_id limit $6 offset $7`,
    [...values, query.pageSize, (query.page - 1) * query.pageSize],
  );
  return { total, inScope, rows: rows.map((row) => ({ ...row, noKk: masked(tx, row.noKk) })) };
}

export interface PaymentOfFamily {
  readonly programme: string;
  readonly period: string;
  readonly tranche: number;
  readonly recipient: string | null;
  readonly amountIdr: number | null;
  readonly paidOn: string | null;
  readonly channel: string | null;
  readonly status: PaymentStatus;
}

/** Every payment of the lists that stand which names a family or one of its members, the newest first. */
export async function listPaymentsOf(tx: Scoped, versionId: number, familyId: string): Promise<PaymentOfFamily[]> {
  return tx.rows<PaymentOfFamily & Record<string, unknown>>(
    `select l.programme_code as programme, l.period, l.tranche, p.name as recipient, p.amount_idr::float8 as "amountIdr", p.paid_on as "paidOn", p.channel, p.status
       from payment_match m join payment p on p.id = m.payment_id join payment_list l on l.id = p.list_id
      where m.version_id = $1 and m.family_id = $2 and l.state = 'CURRENT' order by l.period desc, l.tranche desc, l.programme_code, p.id`,
    [versionId, familyId],
  );
}

export interface UnlistedPayment {
  readonly paymentId: string;
  readonly row: number;
  readonly name: string | null;
  readonly nik: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly amountIdr: number | null;
  readonly paidOn: string | null;
  readonly status: PaymentStatus;
}

export interface UnlistedPaymentQuery {
  readonly programme: string;
  readonly period: string;
  readonly tranche: number;
  readonly versionId: number;
  readonly area: string | null;
  /** Part of the recipient's name. */
  readonly text: string;
  readonly sort: UnlistedPaymentSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export type UnlistedPaymentSort = "village" | "name" | "amount" | "paidOn" | "row";
const UNLISTED_SORTS: Readonly<Record<UnlistedPaymentSort, string>> = { village: "p.village_code", name: 'p.name collate "C"', amount: "p.amount_idr", paidOn: "p.paid_on", row: "p.row" };

/** Payments of a tranche that arrived at nobody the data know, within the reader's scope. */
export async function listUnlistedPayments(tx: Scoped, query: UnlistedPaymentQuery): Promise<{ total: number; rows: UnlistedPayment[] }> {
  const { programme, period, tranche, versionId, area, text, page, pageSize } = query;
  const from = `from payment_list l join payment p on p.list_id = l.id join payment_match m on m.version_id = $1 and m.payment_id = p.id
    left join area v on v.code = p.village_code left join area d on d.code = v.parent_code
    where l.programme_code = $2 and l.period = $3 and l.tranche = $4 and l.state = 'CURRENT' and m.family_id is null and p.status = 'PAID'
      and ($5::text is null or p.village_code = $5 or p.village_code like $5 || '.%') and ($6 = '' or position($6 in p.name_key) > 0)`;
  const values = [versionId, programme, period, tranche, area, normaliseName(text)];
  const { count } = await tx.one<{ count: string }>(`select count(*) as count ${from}`, values);
  const rows = await tx.rows<Omit<UnlistedPayment, "nik"> & { nik: Buffer | null } & Record<string, unknown>>(
    `select p.id as "paymentId", p.row, p.name, p.nik, v.name as village, d.name as district, p.amount_idr::float8 as "amountIdr", p.paid_on as "paidOn", p.status
       ${from} order by ${UNLISTED_SORTS[query.sort]} ${query.descending ? "desc" : "asc"} nulls last, p.id limit $7 offset $8`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  return { total: Number(count), rows: rows.map((row) => ({ ...row, nik: masked(tx, row.nik) })) };
}

export interface TrancheOfFamily extends Pick<FamilyPaymentListed, "enrolled" | "paidTimes" | "paidIdr" | "dueLowIdr" | "dueHighIdr" | "verdict"> {
  readonly tranche: number;
  /** Whether a payment list of the tranche is here at all. */
  readonly hasList: boolean;
}

/** How one family stands in every tranche of a standing; only tranches it was enrolled or paid in. */
export async function listTranchesOf(tx: Scoped, { id }: Standing, { familyId, programme, period }: { readonly familyId: string; readonly programme: string; readonly period: string }): Promise<TrancheOfFamily[]> {
  return tx.rows<TrancheOfFamily & Record<string, unknown>>(
    `select s.tranche, s.enrolled, s.paid_times as "paidTimes", s.paid_idr::float8 as "paidIdr", s.due_low_idr::float8 as "dueLowIdr", s.due_high_idr::float8 as "dueHighIdr", s.verdict,
            exists (select from payment_list l where l.programme_code = $3 and l.period = $4 and l.tranche = s.tranche and l.state = 'CURRENT') as "hasList"
       from family_payment s where s.standing_id = $1 and s.family_id = $2 order by s.tranche`,
    [id, familyId, programme, period],
  );
}
