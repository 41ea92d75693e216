import { listGraduations as readGraduations, type GraduationRow } from "@sinergi/db/fieldwork/graduations.store";
import { findProgrammeOfPeriod } from "@sinergi/db/enrolments/enrolment-ground.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayEnrolIn } from "@sinergi/domain/enrolments/enrol-by-hand";
import { movesOfGraduation } from "@sinergi/domain/fieldwork/decide-graduation";
import { PKH } from "@sinergi/domain/payments/pkh-components.schema";
import { periodOf } from "@sinergi/domain/time/day";
import type { GraduationAnswer, GraduationsAnswer } from "#fieldwork/graduations.schema";
import { procedure } from "#platform/procedures";

/** Who is proposed to leave, who has said what to it, and whose enrolment still runs though it was approved. */
export const listGraduations = procedure({ permission: "graduations.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<GraduationsAnswer> => {
  const { actor } = ctx;
  const today = ctx.clock.today();
  const { rows, owner } = await ctx.read(async (tx) => ({ rows: await readGraduations(tx), owner: (await findProgrammeOfPeriod(tx, PKH, periodOf(today)))?.owner ?? null }));
  const ends = owner !== null && mayAsk(actor.role, "enrolments.write") && mayEnrolIn(actor, owner);
  return { rows: rows.map((row) => graduationAnswer(row, { actor, ends })), today };
});

function graduationAnswer(row: GraduationRow, { actor, ends }: { readonly actor: Actor; readonly ends: boolean }): GraduationAnswer {
  const { userId, decidedBy: _decidedBy, ...shown } = row;
  return { ...shown, isOwn: userId === actor.id, moves: movesOfGraduation(row, actor), mayEnd: ends && row.state === "APPROVED" && row.enrolment !== null && !row.enrolment.ended };
}
