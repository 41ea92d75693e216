import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findFacilitator, writeFacilitator } from "@sinergi/db/fieldwork/facilitators.store";
import { announce } from "@sinergi/db/targeting/announce";
import { saveFacilitatorInputSchema } from "#assignments/assignments.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const SAVED = "facilitator.saved";

/** Writes down what is known of a facilitator beside his account: number, telephone, districts, from when to when he serves. */
export const saveFacilitator = procedure({ permission: "assignments.write", scope: "people", audit: SAVED })
  .input(saveFacilitatorInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { userId, basedOn, draft } = input;
        const before = await findFacilitator(tx, userId, ctx.clock.today());
        if (before === null) throw refused({ code: "facilitator_not_found" });

        if (before.revision !== basedOn || !(await writeFacilitator(tx, { ...before, ...draft }, basedOn))) throw refused({ code: "facilitator_changed" });
        await appendAudit(tx, {
          action: SAVED, entity: "facilitator", entityId: userId, opId: input.opId,
          detail: { districts: draft.districts.join(" "), activeFrom: draft.activeFrom, activeTo: draft.activeTo, districtsBefore: before.districts.join(" "), activeToBefore: before.activeTo },
        });
        await announce(tx, { kind: "field" });
        return null;
      }),
    ),
  );
