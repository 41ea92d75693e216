import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addFollowUpChange } from "@sinergi/db/followups/follow-up-changes.store";
import { findReferences, insertFollowUp } from "@sinergi/db/followups/follow-ups.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { FollowUpDraft, FollowUpOrigin } from "@sinergi/domain/followups/follow-up.schema";
import { createFollowUpInputSchema } from "#followups/followups.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const CREATED = "followUp.created";

/** What a draft names must be there: offices, programmes, places, the row of the plan, and where it came from. */
export async function refuseUnknown(tx: Scoped, draft: FollowUpDraft, origin: FollowUpOrigin): Promise<void> {
  const known = await findReferences(tx, draft, origin);
  if (!known.origin) throw refused({ code: "meeting_not_found" });
  const named = [
    { codes: draft.lead === null ? draft.supporters : [draft.lead, ...draft.supporters], found: known.organisations },
    { codes: draft.programmes, found: known.programmes },
    { codes: draft.areas, found: known.areas },
  ];
  const missing = named.flatMap(({ codes, found }) => codes.filter((code) => !found.includes(code)))[0] ?? (known.budgetRow ? null : draft.budgetRowId);
  if (missing !== null) throw refused({ code: "follow_up_unknown_code", value: missing });
}

/** The secretariat writes down what was agreed, in a meeting or outside one; answers the number people quote. */
export const createFollowUp = procedure({ permission: "followups.write", scope: "agency", audit: CREATED })
  .input(createFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string; readonly number: number }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { id, draft, origin } = input;
        await refuseUnknown(tx, draft, origin);

        const today = ctx.clock.today();
        const number = await insertFollowUp(tx, { ...draft, ...origin, id, createdOn: today });
        await addFollowUpChange(tx, { followUpId: id, act: "CREATED", fromState: null, toState: "NOT_STARTED", progress: 0, note: "", onDay: today });
        await appendAudit(tx, { action: CREATED, entity: "followUp", entityId: id, opId: input.opId, detail: { number, lead: draft.lead, dueOn: draft.dueOn, meeting: origin.meetingId, before: null, after: "NOT_STARTED" } });
        await announce(tx, { kind: "followUp", id });
        return { id, number };
      }),
    ),
  );
