import { findOrganisation } from "@sinergi/db/organisations/organisations.store";
import { listPeople } from "@sinergi/db/organisations/people.store";
import { writePledgeMatch } from "@sinergi/db/partners/pledges.store";
import { refuseMatch } from "@sinergi/domain/partners/move-pledge";
import { moveOnce } from "#partners/move-once";
import { matchPledgeInputSchema } from "#partners/partners.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const MATCHED = "pledge.matched";

/** An office takes a pledge on: with a programme of its own or with works, and with somebody to call. */
export const matchPledge = procedure({ permission: "pledges.match", scope: "own", audit: MATCHED })
  .input(matchPledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, act: "match", action: MATCHED, reason: input.match.note,
        write: async (pledge) => {
          const handler = await findOrganisation(tx, input.match.handler);
          const people = await listPeople(tx, { organisation: input.match.handler, seen: "all" });

          const unfit = refuseMatch(input.match, ctx.actor, {
            handlerKnown: handler !== null,
            programmeOwner: handler?.programmes.some(({ code }) => code === input.match.programme) ? handler.code : null,
            contactOrganisation: people.find(({ id, toDay }) => id === input.match.contact && toDay === null)?.organisation ?? null,
          });
          if (unfit) throw refused(unfit);

          await writePledgeMatch(tx, pledge.id, input.match);
        },
      }),
    ),
  );
