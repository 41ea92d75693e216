import { listGraduationsOfIds, listGraduationSketches, type GraduationRow } from "@sinergi/db/fieldwork/graduations.store";
import { findProgrammeOfPeriod } from "@sinergi/db/enrolments/enrolment-ground.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayEnrolIn } from "@sinergi/domain/enrolments/enrol-by-hand";
import { movesOfGraduation } from "@sinergi/domain/fieldwork/decide-graduation";
import { findGraduations } from "@sinergi/domain/fieldwork/find-graduations";
import { PKH } from "@sinergi/domain/payments/pkh-components.schema";
import { periodOf } from "@sinergi/domain/time/day";
import { graduationsInputSchema, type GraduationAnswer, type GraduationsAnswer } from "#fieldwork/graduations.schema";
import { onPage } from "#platform/list-page.schema";
import { procedure } from "#platform/procedures";

/** A page of who is proposed to leave, who has said what to it, and whose enrolment still runs though it was approved. */
export const listGraduations = procedure({ permission: "graduations.read", scope: "own", audit: null })
  .input(graduationsInputSchema)
  .query(({ ctx, input }): Promise<GraduationsAnswer> => {
    const { actor } = ctx;
    return ctx.read(async (tx) => {
      const owner = (await findProgrammeOfPeriod(tx, PKH, periodOf(ctx.clock.today())))?.owner ?? null;
      const ends = owner !== null && mayAsk(actor.role, "enrolments.write") && mayEnrolIn(actor, owner);
      const found = findGraduations(await listGraduationSketches(tx), input.filter, input);
      const rows = await listGraduationsOfIds(tx, onPage(found, input).map(({ id }) => id));
      return {
        rows: rows.map((row) => graduationAnswer(row, { actor, ends })), page: input.page, pageSize: input.pageSize, total: found.length,
        waiting: found.filter(({ state }) => state === "PROPOSED").length, running: found.filter(({ isRunning }) => isRunning).length,
      };
    });
  });

function graduationAnswer(row: GraduationRow, { actor, ends }: { readonly actor: Actor; readonly ends: boolean }): GraduationAnswer {
  const { userId, decidedBy: _decidedBy, ...shown } = row;
  return { ...shown, isOwn: userId === actor.id, moves: movesOfGraduation(row, actor), mayEnd: ends && row.state === "APPROVED" && row.enrolment !== null && !row.enrolment.ended };
}
