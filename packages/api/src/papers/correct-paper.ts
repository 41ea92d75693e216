import { randomUUID } from "node:crypto";
import { addPaperChange, findPaper, insertPaper, lockPapersOf } from "@sinergi/db/papers/papers.store";
import { moveOnce } from "#papers/move-once";
import { notedPaperInputSchema } from "#papers/papers.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const CORRECTED = "paper.corrected";

/** A new version that says what it changes; the signed one stays in force until the new one is signed too. */
export const correctPaper = procedure({ permission: "meetings.write", scope: "agency", audit: CORRECTED })
  .input(notedPaperInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, today: ctx.clock.today(), input, act: "correct", step: "CORRECTED", action: CORRECTED, note: input.note,
        write: async ({ paper: { meetingId, kind, version, words } }) => {
          await lockPapersOf(tx, meetingId);
          const newest = await findPaper(tx, { meetingId, kind, version: null });
          if (newest?.version !== version) throw refused({ code: "paper_state", state: newest?.state ?? "DRAFT" });
          const id = randomUUID();
          await insertPaper(tx, { id, meetingId, kind, version: version + 1, words, changed: input.note });
          await addPaperChange(tx, id, { step: "SAVED", note: input.note });
          return { newVersion: version + 1 };
        },
      }),
    ),
  );
