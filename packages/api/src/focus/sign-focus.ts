import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findFocusInForce, listFocusPlaces, lockFocusList, signFocusList } from "@sinergi/db/focus/focus-lists.store";
import { signFocus as decide } from "@sinergi/domain/focus/decide-focus";
import { digestOfFocus } from "#focus/digest-focus";
import { signFocusInputSchema } from "#focus/focus.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const SIGNED = "focus.signed";

/** Puts a list in force: from here on nothing of it changes, and the list of that year that was in force is revoked. */
export const signFocus = procedure({ permission: "focus.sign", scope: "settings", audit: SIGNED })
  .input(signFocusInputSchema)
  .mutation(({ ctx, input }): Promise<{ digest: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const list = await lockFocusList(tx, input.id);
        if (!list) throw refused({ code: "focus_not_found" });
        const places = await listFocusPlaces(tx, list.id);
        const { decree } = input;

        unwrap(decide({ ...list, places: places.length }, { signer: ctx.actor.id, basedOn: input.basedOn, decreeDate: decree.date, today: ctx.clock.today() }));
        const digest = digestOfFocus({ ...list, decreeNumber: decree.number, decreeDate: decree.date }, places);
        const inForce = await findFocusInForce(tx, { year: list.year, exactly: true });

        await signFocusList(tx, list.id, { decreeNumber: decree.number, decreeDate: decree.date, digest, replaces: inForce?.id ?? null });
        await appendAudit(tx, {
          action: SIGNED, entity: "focus_list", entityId: list.id, opId: input.opId,
          detail: { before: "DRAFT", after: "SIGNED", year: list.year, decree: decree.number, villages: places.length, digest, replaces: inForce?.id ?? null },
        });
        return { digest };
      }),
    ),
  );
