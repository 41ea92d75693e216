import { findSignature as readSignature } from "@sinergi/db/meetings/attendance.store";
import { signatureAnswerSchema, signatureInputSchema } from "#attendance/attendance.schema";
import { findLine } from "#attendance/find-line";
import { procedure } from "#platform/procedures";

/** A signature as it was drawn, for whoever keeps the list; null where somebody said with a tick that he is there, or was typed. */
export const findSignature = procedure({ permission: "meetings.write", scope: "agency", audit: null })
  .input(signatureInputSchema)
  .output(signatureAnswerSchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const { line } = await findLine(tx, input.id);
      return { path: await readSignature(tx, line.id) };
    }),
  );
