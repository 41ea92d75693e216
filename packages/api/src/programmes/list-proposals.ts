import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { listProposals as readProposals } from "@sinergi/db/programmes/proposals.store";
import { mayDecideProposals } from "@sinergi/domain/programmes/programmes.policy";
import { procedure } from "#platform/procedures";
import { proposalsInputSchema, type ProposalsPage } from "#programmes/definitions.schema";

/** Proposals the reader may see; those that wait first. */
export const listProposals = procedure({ permission: "programmes.write", scope: "own", audit: null })
  .input(proposalsInputSchema)
  .query(({ ctx, input: { code, state, text, ...asked } }): Promise<ProposalsPage> =>
    ctx.read(async (tx) => {
      const found = await readProposals(tx, { code: code ?? null, state: state ?? null, text: text ?? "", ...asked });
      const names = new Map((await listOrganisations(tx)).map((organisation) => [organisation.code, organisation.name]));
      const rows = found.rows.map(({ proposedBy, change, ...row }) => {
        const own = proposedBy === ctx.actor.id;
        const waits = row.state === "PENDING";
        return {
          ...row, own, kind: change.kind, name: row.after.programme.name, agencyName: names.get(row.agency) ?? row.agency,
          mayDecide: waits && !own && mayDecideProposals(ctx.actor), mayWithdraw: waits && row.agency === ctx.actor.agency,
        };
      });
      return { total: found.total, page: asked.page, pageSize: asked.pageSize, rows };
    }),
  );
