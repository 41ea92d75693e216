import type { PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import type { AidProblem } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";

export interface PayoutFields {
  readonly programme: string | null;
  readonly period: string;
  readonly tranche: string;
  readonly received: boolean | null;
  readonly amountIdr: number | null;
  readonly problem: AidProblem | null;
  readonly note: string;
  readonly onDay: Day | null;
}

export const TRANCHES = ["1", "2", "3", "4"] as const;

/** The quarter a day lies in is the tranche that is paid then (`domain.md` §3.1). */
export function startPayout(today: Day, programme: string | null): PayoutFields {
  return { programme, period: today.slice(0, 4), tranche: String(Math.ceil(Number(today.slice(5, 7)) / 3)), received: null, amountIdr: null, problem: null, note: "", onDay: today };
}

export function payoutBody(fields: PayoutFields, { familyId, today }: { readonly familyId: string; readonly today: Day }): PayoutSupported {
  return {
    familyId, programme: fields.programme ?? "", period: fields.period.trim(), tranche: fields.tranche, received: fields.received === true, amountIdr: fields.received === true ? fields.amountIdr : null, problem: fields.problem ?? "NONE",
    note: fields.note.trim(), onDay: fields.onDay ?? today,
  };
}

/** A kept record again, to put it right. */
export function fieldsOfPayout(body: PayoutSupported): PayoutFields {
  return { programme: body.programme, period: body.period, tranche: body.tranche, received: body.received, amountIdr: body.amountIdr, problem: body.problem, note: body.note, onDay: body.onDay };
}
