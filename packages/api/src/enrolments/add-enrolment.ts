import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertHandEnrolment } from "@sinergi/db/enrolments/hand-enrolments.store";
import { enrolByHand, warningsOf } from "@sinergi/domain/enrolments/enrol-by-hand";
import { addEnrolmentSchema, enrolmentDoneSchema } from "#enrolments/enrolments.schema";
import { gatherEnrolment } from "#enrolments/gather-enrolment";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { unwrap } from "#platform/refusals";

const ADDED = "enrolment.added";

/** Enrols a family, or a member of it, by hand; the figures follow in the same transaction. What warned is on record beside it. */
export const addEnrolment = procedure({ permission: "enrolments.write", scope: "people", audit: ADDED })
  .input(addEnrolmentSchema)
  .output(enrolmentDoneSchema)
  .mutation(({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const { programme, family, standing, inProgramme } = await gatherEnrolment(tx, input, today);

        const ground = { unit: programme.unit, hasPeriod: programme.rule !== null, today, members: family.members.map(({ personId }) => personId), standing };
        const span = unwrap(enrolByHand(input, ground));
        const warned = warningsOf(inProgramme).map((warning) => ("programme" in warning ? `${warning.code} ${warning.programme}` : warning.code)).join(", ");

        const { familyId, personId, note } = input;
        const enrolmentId = await tx.derive((system) => insertHandEnrolment(system, { ...span, familyId, personId, programme: programme.code, note }, today));
        await appendAudit(tx, {
          action: ADDED, entity: "enrolment", entityId: enrolmentId, opId: input.opId,
          detail: { family: familyId, programme: programme.code, before: null, after: `${span.activeFrom} – ${span.activeTo}`, warned: warned || null, reason: note || null },
        });
        return { enrolmentId, familyId };
      }),
    ),
  );
