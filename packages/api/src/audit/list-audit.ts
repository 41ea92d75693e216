import { listAudit as readAudit } from "@sinergi/db/audit/audit.store";
import { auditInputSchema, type AuditPage } from "#audit/audit.schema";
import { procedure } from "#platform/procedures";

const PAGE_SIZE = 50;

/** The audit chain, newest first: all of it for the auditor and the administrator. */
export const listAudit = procedure({ permission: "audit.read", scope: "audit", audit: null })
  .input(auditInputSchema)
  .query(async ({ ctx, input }): Promise<AuditPage> => {
    const found = await ctx.read((tx) => readAudit(tx, { action: input.action ?? null, page: input.page, pageSize: PAGE_SIZE }));
    return { ...found, page: input.page };
  });
