import { appendAudit } from "@sinergi/db/audit/audit.store";
import { removeHandEnrolment } from "@sinergi/db/enrolments/hand-enrolments.store";
import { enrolmentActSchema, enrolmentDoneSchema } from "#enrolments/enrolments.schema";
import { gatherOwnEnrolment } from "#enrolments/gather-enrolment";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const REMOVED = "enrolment.removed";

/** Takes an enrolment made by hand back, as a mistake: as if it had never been, but for the history. */
export const removeEnrolment = procedure({ permission: "enrolments.write", scope: "people", audit: REMOVED })
  .input(enrolmentActSchema)
  .output(enrolmentDoneSchema)
  .mutation(({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await gatherOwnEnrolment(tx, input.enrolmentId);
        if (!before.byHand) throw refused({ code: "enrolment_of_list" });

        await tx.derive((system) => removeHandEnrolment(system, before, ctx.clock.today()));
        await appendAudit(tx, {
          action: REMOVED, entity: "enrolment", entityId: before.enrolmentId, opId: input.opId,
          detail: { family: before.familyId, programme: before.programme, before: `${before.startsOn} – ${before.endsOn}`, after: null },
        });
        return { enrolmentId: before.enrolmentId, familyId: before.familyId };
      }),
    ),
  );
