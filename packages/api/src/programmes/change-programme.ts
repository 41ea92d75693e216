import { lockProgrammes, writeProgramme, type ProgrammeWrite } from "@sinergi/db/programmes/change-programme.store";
import { changeProgramme as decide } from "@sinergi/domain/programmes/change-programme";
import type { ProgrammeChange } from "@sinergi/domain/programmes/programme-change.schema";
import { mayDefine } from "@sinergi/domain/programmes/programmes.policy";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { changeInputSchema } from "#programmes/definitions.schema";
import { gatherProgramme, refuseOutdated } from "#programmes/gather-programme";
import { refuseDeep } from "#programmes/shallow-input";

export const ACTION_OF = { define: "defined", retire: "retired", reinstate: "reinstated" } as const satisfies Record<ProgrammeChange["kind"], ProgrammeWrite["action"]>;

/** Makes, edits, retires or brings back a programme. Figures move in the same transaction. */
export const changeProgramme = procedure({ permission: "programmes.write", scope: "reference", audit: "programme.defined" })
  .use(refuseDeep)
  .input(changeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        await lockProgrammes(tx);
        const gathered = await gatherProgramme(tx, input.code, today);

        const owner = gathered.facts.current?.programme.owner ?? (input.change.kind === "define" ? input.change.programme.owner : "");
        const may = mayDefine(ctx.actor, owner);
        if (may !== "directly") throw refused({ code: may === "no" ? "programme_not_found" : "programme_needs_proposal" });
        refuseOutdated(gathered, input.basedOn);
        const after = unwrap(decide(input.change, gathered.facts));

        await writeProgramme(tx, { before: gathered.facts.current, after, revision: gathered.revision, action: ACTION_OF[input.change.kind], proposalId: null, opId: input.opId, today });
        return null;
      }),
    ),
  );
