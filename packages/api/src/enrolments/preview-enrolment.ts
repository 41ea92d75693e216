import { whyOutside } from "@sinergi/domain/enrolments/why-outside";
import { gatherEnrolment } from "#enrolments/gather-enrolment";
import { previewInputSchema, previewSchema } from "#enrolments/enrolments.schema";
import { procedure } from "#platform/procedures";

/** What to say before a family is enrolled by hand: outside the rule and why, help that conflicts, enrolled already. Nothing of it forbids. */
export const previewEnrolment = procedure({ permission: "enrolments.write", scope: "people", audit: null })
  .input(previewInputSchema)
  .output(previewSchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const { programme, family, standing, inProgramme } = await gatherEnrolment(tx, input, today);
      return {
        ...inProgramme,
        conflicts: [...inProgramme.conflicts],
        outside: programme.rule === null || inProgramme.eligibility !== "no" ? [] : [...whyOutside(programme.rule, family.facts, today)],
        unit: programme.unit,
        alreadyEnrolled: standing.some(({ endsOn }) => endsOn >= input.startsOn),
        members: [...family.members],
      };
    }),
  );
