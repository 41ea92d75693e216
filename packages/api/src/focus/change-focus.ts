import { appendAudit } from "@sinergi/db/audit/audit.store";
import { changeFocusList, listFocusPlaces, lockFocusList, replaceFocusPlaces } from "@sinergi/db/focus/focus-lists.store";
import { arrangeFocus, compareFocus } from "@sinergi/domain/focus/decide-focus";
import { changeFocusInputSchema } from "#focus/focus.schema";
import { scoresOfDraft } from "#focus/list-candidates";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const CHANGED = "focus.changed";

/** Writes a draft as a whole: its villages in their order with reasons, those left out, its words. */
export const changeFocus = procedure({ permission: "focus.write", scope: "settings", audit: CHANGED })
  .input(changeFocusInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const list = await lockFocusList(tx, input.id);
        if (!list) throw refused({ code: "focus_not_found" });
        if (list.state !== "DRAFT") throw refused({ code: "focus_state", state: list.state });
        if (list.revision !== input.basedOn) throw refused({ code: "focus_changed" });
        const before = (await listFocusPlaces(tx, list.id)).map(({ area }) => area);
        const scores = await scoresOfDraft(tx, list, ctx.clock.today());

        const places = unwrap(arrangeFocus(input, scores));

        await replaceFocusPlaces(tx, list.id, places);
        await changeFocusList(tx, list.id, { name: input.name, note: input.note, omitted: input.omitted, decreeNumber: input.decree?.number ?? null, decreeDate: input.decree?.date ?? null });
        const { arrived, left } = compareFocus(places.map(({ area }) => area), before);
        await appendAudit(tx, {
          action: CHANGED, entity: "focus_list", entityId: list.id, opId: input.opId,
          detail: { before: before.join(" "), after: places.map(({ area }) => area).join(" "), added: arrived.join(" "), removed: left.join(" "), name: input.name },
        });
        return null;
      }),
    ),
  );
