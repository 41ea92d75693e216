import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { keepMatch } from "@sinergi/db/updates/proposal-matches.store";
import { insertProposal } from "@sinergi/db/updates/proposals.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { proposeUpdateInputSchema } from "#updates/updates.schema";

const PROPOSED = "update.proposed";

/** An office writes a proposal down, for who came to its counter or called. */
export const proposeUpdate = procedure({ permission: "updates.write", scope: "agency", audit: PROPOSED })
  .input(proposeUpdateInputSchema)
  .mutation(({ ctx, input: { opId, ...draft } }): Promise<null> =>
    ctx.read((tx) =>
      // What identifies the operation must not hold numbers: the stored body is a digest only.
      doOnce(tx, { opId, ...draft }, async () => {
        const today = ctx.clock.today();
        const known = await tx.find("select from area where code = $1 and level = 'village'", [draft.villageCode]);
        if (known === null) throw refused({ code: "village_unknown" });
        if (draft.familyId !== null && (await tx.find("select from family where id = $1", [draft.familyId])) === null) throw refused({ code: "family_not_found" });

        const made = await insertProposal(tx, { ...draft, personId: null, origin: "OFFICE", originId: null, proposedOn: today, proposedBy: ctx.actor.id, proposedName: ctx.actor.name });
        if (!made) throw refused({ code: "update_changed" });
        await tx.derive((system) => keepMatch(system, { proposalId: draft.id, nik: draft.nik, noKk: draft.noKk }));
        await appendAudit(tx, { action: PROPOSED, entity: "update", entityId: draft.id, opId, detail: { kind: draft.kind, lane: draft.lane, village: draft.villageCode } });
        await announce(tx, { kind: "update", id: draft.id });
        return null;
      }),
    ),
  );
