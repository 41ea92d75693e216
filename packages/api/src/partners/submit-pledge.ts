import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findOrganisation } from "@sinergi/db/organisations/organisations.store";
import { addPledgeEvent, insertPledge } from "@sinergi/db/partners/pledges.store";
import { refuseUnseen } from "@sinergi/domain/partners/move-pledge";
import { needKey } from "@sinergi/domain/partners/needs";
import { findPlace, gatherPlaces, programmeOf } from "#partners/gather-needs";
import { gatherOverlap } from "#partners/gather-overlap";
import { submitPledgeInputSchema } from "#partners/partners.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

const SUBMITTED = "pledge.submitted";

/** A partner promises help; the secretariat may write one down for a partner that has no account. What helps there already must have been seen. */
export const submitPledge = procedure({ permission: "pledges.write", scope: "own", audit: SUBMITTED })
  .input(submitPledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { draft, id } = input;
        const partner = ctx.actor.role === "SECRETARIAT" ? (input.partner ?? null) : ctx.actor.agency;
        if (partner === null || !(await findOrganisation(tx, partner))) throw refused({ code: "partner_without_organisation" });
        const snapshot = await getSnapshot(tx, { on: undefined, today: ctx.clock.today() });
        findPlace(await gatherPlaces(tx), draft.area);
        if (draft.need.programme !== null && !programmeOf(snapshot, draft.need.programme)) throw refused({ code: "pledge_need_unknown", need: needKey(draft.need) });
        const overlap = (await gatherOverlap(tx, snapshot, draft)).map(({ code }) => code);

        const unseen = refuseUnseen(overlap, input.seen);
        if (unseen) throw refused(unseen);

        await insertPledge(tx, { ...draft, id, partner, overlap });
        await addPledgeEvent(tx, { id, state: "SUBMITTED", act: "submit", reason: "" });
        await appendAudit(tx, { action: SUBMITTED, entity: "pledge", entityId: id, opId: input.opId, detail: { partner, area: draft.area, need: needKey(draft.need), quantity: draft.quantity, before: null, after: "SUBMITTED" } });
        return null;
      }),
    ),
  );
