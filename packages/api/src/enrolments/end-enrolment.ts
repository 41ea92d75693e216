import { appendAudit } from "@sinergi/db/audit/audit.store";
import { saveEnd, undoEnd } from "@sinergi/db/enrolments/ends.store";
import { endEnrolment as decideEnd } from "@sinergi/domain/enrolments/end-enrolment";
import { endEnrolmentSchema, enrolmentActSchema, enrolmentDoneSchema } from "#enrolments/enrolments.schema";
import { gatherOwnEnrolment } from "#enrolments/gather-enrolment";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const ENDED = "enrolment.ended";
const RESTORED = "enrolment.restored";

/** Ends an enrolment, imported or by hand, with a reason; the figures follow in the same transaction (decision 18). */
export const endEnrolment = procedure({ permission: "enrolments.write", scope: "people", audit: ENDED })
  .input(endEnrolmentSchema)
  .output(enrolmentDoneSchema)
  .mutation(({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await gatherOwnEnrolment(tx, input.enrolmentId);

        const { activeTo } = unwrap(decideEnd(input, before));

        await tx.derive((system) => saveEnd(system, before, input, ctx.clock.today()));
        await appendAudit(tx, {
          action: ENDED, entity: "enrolment", entityId: before.enrolmentId, opId: input.opId,
          detail: { family: before.familyId, programme: before.programme, before: `${before.startsOn} – ${before.endsOn}`, after: `${before.startsOn} – ${activeTo}`, cause: input.reason, reason: input.note || null },
        });
        return { enrolmentId: before.enrolmentId, familyId: before.familyId };
      }),
    ),
  );

/** Takes the end back: what the list says holds again. */
export const restoreEnrolment = procedure({ permission: "enrolments.write", scope: "people", audit: RESTORED })
  .input(enrolmentActSchema)
  .output(enrolmentDoneSchema)
  .mutation(({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await gatherOwnEnrolment(tx, input.enrolmentId);
        const { endId } = before;
        if (endId === null) throw refused({ code: "enrolment_not_ended" });

        await tx.derive((system) => undoEnd(system, { ...before, endId }, ctx.clock.today()));
        await appendAudit(tx, {
          action: RESTORED, entity: "enrolment", entityId: before.enrolmentId, opId: input.opId,
          detail: { family: before.familyId, programme: before.programme, before: `${before.startsOn} – ${before.endsOn}`, after: `${before.startsOn} – ${before.listedTo}` },
        });
        return { enrolmentId: before.enrolmentId, familyId: before.familyId };
      }),
    ),
  );
