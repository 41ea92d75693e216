import { writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import { addPaperChange, writePaperSigned } from "@sinergi/db/papers/papers.store";
import { moveMeeting } from "@sinergi/domain/meetings/move-meeting";
import { moveOnce } from "#papers/move-once";
import { signPaperInputSchema } from "#papers/papers.schema";
import { procedure } from "#platform/procedures";
import { unwrap } from "#platform/refusals";

const SIGNED = "paper.signed";

/** Signs what was checked: printed once, kept with its digest, and the version before it replaced. With its minutes a meeting is signed too. */
export const signPaper = procedure({ permission: "papers.sign", scope: "agency", audit: SIGNED })
  .input(signPaperInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, today: ctx.clock.today(), input, act: "sign", step: "SIGNED", action: SIGNED, note: "",
        write: async ({ paper, meeting, gathered: { contents } }) => {
          const printed = await ctx.papers.seal(contents, ctx.actor.name);
          const replaced = await writePaperSigned(tx, paper, { ...printed, title: contents.name });
          if (replaced !== null) await addPaperChange(tx, replaced, { step: "REPLACED", note: paper.changed });
          if (paper.kind === "MINUTES" && meeting.state === "MINUTES_DRAFT") {
            // A leader writes no meetings; that its minutes are signed is the meeting's next step, whoever signs them.
            await tx.derive((system) => writeMeetingState(system, { id: meeting.id, from: meeting.state, to: unwrap(moveMeeting({ state: meeting.state, before: null, answered: 0, written: 0 }, "sign", ctx.actor)), reason: "" }));
          }
          return { sha256: printed.sha256, pages: printed.pages };
        },
      }),
    ),
  );
