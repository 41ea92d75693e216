import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";

type Programme = Pick<PaymentOverview["programmes"][number], "tranches">;

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

function arrivedIn(tranche: Programme["tranches"][number] | undefined): Arrived {
  return tranche?.lines ? { idr: tranche.lines.paidIdr, families: tranche.families.PAID ?? 0, unlisted: tranche.lines.unlistedLines } : NOTHING_KNOWN;
}

/** Every tranche of either year, the first first. */
export function trancheYears(now: Programme, before: Programme | undefined): readonly TrancheYears[] {
  const numbers = [...new Set([...now.tranches, ...(before?.tranches ?? [])].map(({ tranche }) => tranche))].toSorted((a, b) => a - b);
  return numbers.map((number) => {
    const find = (programme: Programme | undefined): Arrived => arrivedIn(programme?.tranches.find(({ tranche }) => tranche === number));
    const [one, other] = [find(now), find(before)];
    return { tranche: number, now: one, before: other, idr: less(one.idr, other.idr), families: less(one.families, other.families) };
  });
}

/** The last tranche of which both years have a list. */
export function lastCompared(rows: readonly TrancheYears[]): TrancheYears | undefined {
  return rows.findLast(({ families }) => families !== null);
}
