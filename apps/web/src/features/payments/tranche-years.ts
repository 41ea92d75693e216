import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";

type Programme = Pick<PaymentOverview["programmes"][number], "tranches">;
type Tranche = Programme["tranches"][number];

/** What arrived in one tranche; all null where no payment list of it is here. */
export interface Arrived {
  /** Of every payment, also those at nobody the data know. */
  readonly idr: number | null;
  /** Distinct families paid. */
  readonly families: number | null;
  /** Payments at nobody the data know. */
  readonly unlisted: number | null;
}

/** One tranche beside the same one a year before. Changes are null where either year has no list. */
export interface TrancheYears {
  readonly tranche: number;
  readonly now: Arrived;
  readonly before: Arrived;
  readonly idr: number | null;
  readonly families: number | null;
}

const NOTHING_KNOWN: Arrived = { idr: null, families: null, unlisted: null };
const less = (now: number | null, before: number | null): number | null => (now === null || before === null ? null : now - before);

function arrivedIn(tranche: Tranche | undefined): Arrived {
  return tranche?.lines ? { idr: tranche.lines.paidIdr, families: tranche.families.PAID ?? 0, unlisted: tranche.lines.unlistedLines } : NOTHING_KNOWN;
}

/** Every tranche of either year, the first first. One that was for other months last year is another one: nothing is compared with it. */
export function trancheYears(now: Programme, before: Programme | undefined): readonly TrancheYears[] {
  const older = (before?.tranches ?? []).filter((one) => now.tranches.every((other) => other.tranche !== one.tranche || isOfSameMonths(one, other)));
  const numbers = [...new Set([...now.tranches, ...older].map(({ tranche }) => tranche))].toSorted((a, b) => a - b);
  return numbers.map((number) => {
    const find = (tranches: readonly Tranche[]): Arrived => arrivedIn(tranches.find(({ tranche }) => tranche === number));
    const [one, other] = [find(now.tranches), find(older)];
    return { tranche: number, now: one, before: other, idr: less(one.idr, other.idr), families: less(one.families, other.families) };
  });
}

function isOfSameMonths(one: Tranche, other: Tranche): boolean {
  return one.fromMonth === other.fromMonth && one.toMonth === other.toMonth;
}

/** The last tranche of which both years have a list. */
export function lastCompared(rows: readonly TrancheYears[]): TrancheYears | undefined {
  return rows.findLast(({ families }) => families !== null);
}
