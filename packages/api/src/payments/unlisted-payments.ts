import { listUnlistedPayments } from "@sinergi/db/payments/family-payments.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { candidatesFor } from "@sinergi/db/programmes/unlisted.store";
import { unlistedPaymentsInputSchema, unlistedPaymentsSchema } from "#payments/payments.schema";
import { procedure } from "#platform/procedures";

const PAGE_SIZE = 25;

/** Payments of a tranche that arrived at nobody the data know, with whom they may be; numbers masked. */
export const unlistedPayments = procedure({ permission: "payments.read", scope: "people", audit: null })
  .input(unlistedPaymentsInputSchema)
  .output(unlistedPaymentsSchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const { filter: { programme, period, ...filter }, page, ...order } = input;
      const standing = await ensureStanding(tx, { programme, period, today: ctx.clock.today() });
      if (standing === null) return { total: 0, page, pageSize: PAGE_SIZE, rows: [] };
      const found = await listUnlistedPayments(tx, { programme, period, ...filter, ...order, area: filter.area ?? null, versionId: standing.versionId, page, pageSize: PAGE_SIZE });
      const candidates = await candidatesFor(tx, standing.versionId, found.rows.map(({ paymentId }) => paymentId), "payment");
      return { total: found.total, page, pageSize: PAGE_SIZE, rows: found.rows.map((row) => ({ ...row, candidates: candidates.get(row.paymentId) ?? [] })) };
    }),
  );
