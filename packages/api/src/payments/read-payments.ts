import { listFamilyPayments } from "@sinergi/db/payments/family-payments.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { findTranches } from "@sinergi/db/payments/tranche-spans";
import { countDistricts, countLines, countTranches, listPaidProgrammes, type PaidProgramme, type TrancheCounts } from "@sinergi/db/payments/tranches.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { trancheNumbered, type TrancheMonths } from "@sinergi/domain/payments/tranche";
import { periodOf, type Day } from "@sinergi/domain/time/day";
import type { z } from "zod";
import { procedure } from "#platform/procedures";
import { byAreaInputSchema, byAreaSchema, familyPaymentsInputSchema, familyPaymentsSchema, overviewInputSchema, overviewSchema, tranchesInputSchema, tranchesSchema, type PaymentOverview } from "#payments/payments.schema";

/** Every tranche of every programme with payment lists in a year: enrolled beside paid. */
export const paymentOverview = procedure({ permission: "payments.read", scope: "aggregates", audit: null })
  .input(overviewInputSchema)
  .output(overviewSchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const snapshot = await snapshotOn(tx, { on: null, today });
      const paid = await listPaidProgrammes(tx);
      const periods = [...new Set(paid.map(({ period }) => period))];
      const period = input.period ?? periods[0] ?? periodOf(today);
      const programmes: PaymentOverview["programmes"] = [];
      for (const programme of paid.filter((one) => one.period === period)) programmes.push(await tranchesOf(tx, programme, today));
      return { period, periods, programmes, on: snapshot.on, dataset: snapshot.dataset };
    }),
  );

async function tranchesOf(tx: Scoped, { programme, name, benefitKind, period }: PaidProgramme, today: Day): Promise<PaymentOverview["programmes"][number]> {
  const standing = await ensureStanding(tx, { programme, period, today });
  const families = standing === null ? [] : await countTranches(tx, standing);
  const own = await findTranches(tx, programme, period);
  const lines = standing === null ? [] : await countLines(tx, { programme, period, versionId: standing.versionId });
  return {
    programme, name, isLoan: benefitKind === "LOAN",
    tranches: families.map((counts) => ({ ...monthsOf(trancheNumbered(counts.tranche, own)), ...trancheAnswer(counts), lines: withoutTranche(lines.find((one) => one.tranche === counts.tranche)) })),
  };
}

function trancheAnswer({ tranche, dueLowIdr, dueHighIdr, ...families }: TrancheCounts) {
  return { tranche, dueLowIdr, dueHighIdr, families };
}

function monthsOf({ fromMonth, toMonth }: TrancheMonths): Pick<TrancheMonths, "fromMonth" | "toMonth"> {
  return { fromMonth, toMonth };
}

function withoutTranche<T extends { readonly tranche: number }>(line: T | undefined): Omit<T, "tranche"> | null {
  if (line === undefined) return null;
  const { tranche: _tranche, ...rest } = line;
  return rest;
}

/** The tranches of a programme's year: its own, or the quarters. */
export const programmeTranches = procedure({ permission: "imports.write", scope: "aggregates", audit: null })
  .input(tranchesInputSchema)
  .output(tranchesSchema)
  .query(({ ctx, input }) => ctx.read(async (tx) => [...(await findTranches(tx, input.programme, input.period))]));

/** One tranche by district. */
export const paymentsByArea = procedure({ permission: "payments.read", scope: "aggregates", audit: null })
  .input(byAreaInputSchema)
  .output(byAreaSchema)
  .query(({ ctx, input }): Promise<z.infer<typeof byAreaSchema>> =>
    ctx.read(async (tx) => {
      const standing = await ensureStanding(tx, { ...input, today: ctx.clock.today() });
      const districts = standing === null ? [] : await countDistricts(tx, standing, input.tranche);
      return districts.map(({ area, paidIdr, ...families }) => ({ area, paidIdr, families }));
    }),
  );

/** The families behind a number of a tranche: how many in the regency, and those within the reader's scope. */
export const paidFamilies = procedure({ permission: "payments.read", scope: "people", audit: null })
  .input(familyPaymentsInputSchema)
  .output(familyPaymentsSchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const { filter: { programme, period, ...filter }, ...paging } = input;
      const standing = await ensureStanding(tx, { programme, period, today: ctx.clock.today() });
      const found = standing === null ? { total: 0, inScope: 0, rows: [] } : await listFamilyPayments(tx, standing, { ...filter, area: filter.area ?? null, ...paging });
      return { ...found, page: paging.page, pageSize: paging.pageSize };
    }),
  );
