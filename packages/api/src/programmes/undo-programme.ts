import { lockProgrammes, writeProgramme } from "@sinergi/db/programmes/change-programme.store";
import { listChanges } from "@sinergi/db/programmes/definitions.store";
import { bringAbout } from "@sinergi/domain/programmes/change-programme";
import { mayDefine } from "@sinergi/domain/programmes/programmes.policy";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { undoInputSchema } from "#programmes/definitions.schema";
import { gatherProgramme, refuseOutdated } from "#programmes/gather-programme";

/** Brings back what stood before the last change; done twice it brings the change itself back. */
export const undoProgramme = procedure({ permission: "programmes.write", scope: "reference", audit: "programme.undone" })
  .input(undoInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        await lockProgrammes(tx);
        const gathered = await gatherProgramme(tx, input.code, today);
        const { current } = gathered.facts;
        const [last] = await listChanges(tx, input.code);

        const may = mayDefine(ctx.actor, current?.programme.owner ?? "");
        if (current === null || may === "no") throw refused({ code: "programme_not_found" });
        if (may === "by_proposal") throw refused({ code: "programme_needs_proposal" });
        refuseOutdated(gathered, input.basedOn);
        // A programme that has just come about is not undone but retired: others may speak of it already.
        if (!last?.before) throw refused({ code: "programme_nothing_to_undo" });
        const after = unwrap(bringAbout(last.before, gathered.facts));

        await writeProgramme(tx, { before: current, after, revision: gathered.revision, action: "undone", proposalId: null, opId: input.opId, today });
        return null;
      }),
    ),
  );
