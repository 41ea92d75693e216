import { appendAudit } from "@sinergi/db/audit/audit.store";
import { standingEnrolments } from "@sinergi/db/enrolments/enrolment-ground.store";
import { correctHandEnrolment } from "@sinergi/db/enrolments/hand-enrolments.store";
import { readLive } from "@sinergi/db/targeting/snapshots.store";
import { enrolByHand } from "@sinergi/domain/enrolments/enrol-by-hand";
import { periodOf } from "@sinergi/domain/time/day";
import { correctEnrolmentSchema, enrolmentDoneSchema } from "#enrolments/enrolments.schema";
import { gatherOwnEnrolment } from "#enrolments/gather-enrolment";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const CORRECTED = "enrolment.corrected";

/** Other days or words for an enrolment made by hand, within its year. A list is corrected by a list. */
export const correctEnrolment = procedure({ permission: "enrolments.write", scope: "people", audit: CORRECTED })
  .input(correctEnrolmentSchema)
  .output(enrolmentDoneSchema)
  .mutation(({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const before = await gatherOwnEnrolment(tx, input.enrolmentId);
        if (!before.byHand || before.endId !== null || periodOf(input.startsOn) !== before.period) throw refused({ code: "enrolment_of_list" });
        const { programme, period, familyId, enrolmentId } = before;
        const personId = before.unit === "INDIVIDUAL" ? before.personId : null;
        const { versionId } = await readLive(tx);
        const standing = (await standingEnrolments(tx, { versionId, familyId, programme, period, personId })).filter((one) => one.enrolmentId !== enrolmentId);

        const span = unwrap(enrolByHand({ startsOn: input.startsOn, personId }, { unit: "FAMILY", hasPeriod: true, today, members: personId === null ? [] : [personId], standing }));

        await tx.derive((system) => correctHandEnrolment(system, before, { ...span, note: input.note }, today));
        await appendAudit(tx, {
          action: CORRECTED, entity: "enrolment", entityId: enrolmentId, opId: input.opId,
          detail: { family: familyId, programme, before: `${before.startsOn} – ${before.endsOn}`, after: `${span.activeFrom} – ${span.activeTo}`, reason: input.note || null },
        });
        return { enrolmentId, familyId };
      }),
    ),
  );
