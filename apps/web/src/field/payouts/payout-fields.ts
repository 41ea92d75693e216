import type { PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import type { FieldProgramme } from "@sinergi/domain/fieldwork/field-snapshot";
import type { AidProblem } from "@sinergi/domain/fieldwork/vocabulary";
import { trancheOn, tranchesOf, type TrancheMonths } from "@sinergi/domain/payments/tranche";
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

/** The tranches a programme is paid in, as the phone was told; of one it does not know, the quarters. */
export function tranchesPaid(programmes: readonly FieldProgramme[], code: string | null): readonly TrancheMonths[] {
  return tranchesOf(programmes.find((one) => one.code === code)?.tranches ?? []);
}

/** The tranche today lies in is the one that is paid now (`domain.md` §3.1). */
export function startPayout(today: Day, programme: string | null, programmes: readonly FieldProgramme[]): PayoutFields {
  return { programme, period: today.slice(0, 4), tranche: String(trancheOn(today, tranchesPaid(programmes, programme))), received: null, amountIdr: null, problem: null, note: "", onDay: today };
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
