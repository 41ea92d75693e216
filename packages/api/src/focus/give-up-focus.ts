import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { lockFocusList, setDraftState } from "@sinergi/db/focus/focus-lists.store";
import { focusActInputSchema } from "#focus/focus.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Gives a draft up; `focus.takeUp` brings it back. */
export const giveUpFocus = procedure({ permission: "focus.write", scope: "settings", audit: "focus.givenUp" })
  .input(focusActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => doOnce(tx, input, () => moveDraft(tx, input, { from: "DRAFT", to: "REVOKED", action: "focus.givenUp" }))));

export const takeUpFocus = procedure({ permission: "focus.write", scope: "settings", audit: "focus.takenUp" })
  .input(focusActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => doOnce(tx, input, () => moveDraft(tx, input, { from: "REVOKED", to: "DRAFT", action: "focus.takenUp" }))));

interface Move {
  readonly from: "DRAFT" | "REVOKED";
  readonly to: "DRAFT" | "REVOKED";
  readonly action: string;
}

/** A list that was ever signed moves no more. */
async function moveDraft(tx: Scoped, { id, opId }: { readonly id: string; readonly opId: string }, { from, to, action }: Move): Promise<null> {
  const list = await lockFocusList(tx, id);
  if (!list) throw refused({ code: "focus_not_found" });
  if (list.state !== from || list.signedAt !== null) throw refused({ code: "focus_state", state: list.state });

  await setDraftState(tx, id, to);
  await appendAudit(tx, { action, entity: "focus_list", entityId: id, opId, detail: { before: from, after: to, name: list.name } });
  return null;
}
