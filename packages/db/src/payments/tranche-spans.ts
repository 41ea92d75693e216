import { trancheBounds, tranchesOf, type TrancheMonths } from "@sinergi/domain/payments/tranche";
import type { Scoped } from "#access/scoped";
import { literal } from "#targeting/compile-rule";

/** The tranches of a programme's period: its own, or the quarters of the year. */
export async function findTranches(tx: Scoped, programme: string, period: string): Promise<readonly TrancheMonths[]> {
  const row = await tx.find<{ tranches: readonly TrancheMonths[] }>("select tranches from programme_period where programme_code = $1 and period = $2", [programme, period]);
  return tranchesOf(row?.tranches ?? []);
}

interface Span {
  readonly programme: string;
  readonly tranches: readonly TrancheMonths[];
}

/** Tranches of a period as rows of SQL: programme, tranche, first and last day. */
export function spansSql(period: string, spans: readonly Span[]): string {
  const rows = spans.flatMap(({ programme, tranches }) =>
    tranches.map((tranche) => {
      const { first, last } = trancheBounds(period, tranche);
      return `(${literal(programme)}, ${tranche.number}, ${literal(first)}::date, ${literal(last)}::date)`;
    }),
  );
  if (rows.length === 0) return "select ''::text as programme, 0 as tranche, null::date as first, null::date as last where false";
  return `select * from (values ${rows.join(", ")}) as t (programme, tranche, first, last)`;
}
