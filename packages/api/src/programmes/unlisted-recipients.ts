import { appendAudit } from "@sinergi/db/audit/audit.store";
import { decideUnlisted, listUnlisted } from "@sinergi/db/programmes/unlisted.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { acceptCandidateSchema, undoAcceptSchema, unlistedInputSchema, unlistedPageSchema } from "#programmes/enrolments.schema";

const PAGE_SIZE = 25;

/** Recipients no family was found for, with candidates; numbers masked. */
export const unlisted = procedure({ permission: "enrolments.decide", scope: "people", audit: null })
  .input(unlistedInputSchema)
  .output(unlistedPageSchema)
  .query(async ({ ctx, input: { filter, ...asked } }) => {
    const found = await ctx.read((tx) => listUnlisted(tx, { ...asked, programme: filter.programme ?? null, area: filter.area ?? null, text: filter.text, pageSize: PAGE_SIZE }));
    return { ...found, page: asked.page };
  });

/** A person says which family an unlisted recipient belongs to. */
export const acceptCandidate = procedure({ permission: "enrolments.decide", scope: "people", audit: "enrolment.decided" })
  .input(acceptCandidateSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const done = await tx.derive((system) => decideUnlisted(system, { enrolmentId: input.enrolmentId, familyId: input.familyId, today: ctx.clock.today() }));
        if (!done) throw refused({ code: "recipient_decided" });
        await appendAudit(tx, { action: "enrolment.decided", entity: "enrolment", entityId: input.enrolmentId, opId: input.opId, detail: { family: input.familyId } });
        return null;
      }),
    ),
  );

/** Takes that back: the recipient is unlisted again. */
export const undoAccept = procedure({ permission: "enrolments.decide", scope: "people", audit: "enrolment.undecided" })
  .input(undoAcceptSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const done = await tx.derive((system) => decideUnlisted(system, { enrolmentId: input.enrolmentId, familyId: null, today: ctx.clock.today() }));
        if (!done) throw refused({ code: "recipient_decided" });
        await appendAudit(tx, { action: "enrolment.undecided", entity: "enrolment", entityId: input.enrolmentId, opId: input.opId });
        return null;
      }),
    ),
  );
