import { insertTeamGroup, listTeamGroups, updateTeamGroup } from "@sinergi/db/organisations/seats.store";
import { mayEditOrganisations } from "@sinergi/domain/organisations/organisations.policy";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { teamGroupInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ADDED = "teamGroup.added";
const CHANGED = "teamGroup.changed";

/** A programme group or pokja of this regency's TKPK: its decree names them, not we. */
export const addTeamGroup = procedure({ permission: "organisations.write", scope: "own", audit: ADDED })
  .input(teamGroupInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!mayEditOrganisations(ctx.actor)) throw refused({ code: "team_group_not_found" });
        if (!(await insertTeamGroup(tx, input.code, input))) throw refused({ code: "team_group_taken" });
        await appendAudit(tx, { action: ADDED, entity: "team_group", entityId: input.code, opId: input.opId, detail: { before: null, after: input.name } });
        return null;
      }),
    ),
  );

/** Another name for a group, or its end: seats of before keep it. */
export const changeTeamGroup = procedure({ permission: "organisations.write", scope: "own", audit: CHANGED })
  .input(teamGroupInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = mayEditOrganisations(ctx.actor) ? (await listTeamGroups(tx)).find(({ code }) => code === input.code) : undefined;
        if (!before) throw refused({ code: "team_group_not_found" });
        await updateTeamGroup(tx, input.code, input);
        await appendAudit(tx, { action: CHANGED, entity: "team_group", entityId: input.code, opId: input.opId, detail: { before: before.name, after: `${input.name}${input.retired ? " · –" : ""}` } });
        return null;
      }),
    ),
  );
