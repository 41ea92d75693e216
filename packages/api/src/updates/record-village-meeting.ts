import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { writeProposalMeeting, type ProposalRow } from "@sinergi/db/updates/proposals.store";
import { insertVillageMeeting } from "@sinergi/db/updates/village-meetings.store";
import type { Day } from "@sinergi/domain/time/day";
import type { MeetingVerdict, VillageMeetingDraft } from "@sinergi/domain/updates/village-meeting.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { stepProposal } from "#updates/move-updates";
import { recordMeetingInputSchema } from "#updates/updates.schema";

const RECORDED = "update.meetingRecorded";
const MOVED = "update.moved";

interface Held {
  readonly id: string;
  readonly opId: string;
  readonly draft: VillageMeetingDraft;
  readonly today: Day;
}

/** A meeting of a village with what it agreed to and what it turned down, all at once. Only proposals of that village are its to decide. */
export const recordVillageMeeting = procedure({ permission: "updates.write", scope: "agency", audit: RECORDED })
  .input(recordMeetingInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { id, opId, draft, verdicts } = input;
        const today = ctx.clock.today();
        if (draft.heldOn > today) throw refused({ code: "update_day_in_future" });
        if ((await tx.find("select from area where code = $1 and level = 'village'", [draft.villageCode])) === null) throw refused({ code: "village_unknown" });

        await insertVillageMeeting(tx, { id, draft });
        for (const verdict of verdicts.toSorted((a, b) => (a.proposalId < b.proposalId ? -1 : 1))) await decide(tx, verdict, { id, opId, draft, today });
        await appendAudit(tx, { action: RECORDED, entity: "villageMeeting", entityId: id, opId, detail: { village: draft.villageCode, heldOn: draft.heldOn, agreed: verdicts.filter(({ verdict }) => verdict === "AGREED").length, proposals: verdicts.length } });
        await announce(tx, { kind: "update" });
        return null;
      }),
    ),
  );

async function decide(tx: Scoped, verdict: MeetingVerdict, { id, opId, draft }: Held): Promise<void> {
  const before = async (proposal: ProposalRow): Promise<void> => {
    if (proposal.villageCode !== draft.villageCode) throw refused({ code: "update_village", number: proposal.number });
    if (proposal.state !== "DRAF") throw refused({ code: "update_state", state: proposal.state });
    await writeProposalMeeting(tx, proposal.id, id);
  };
  const move = verdict.verdict === "AGREED" ? "agree" : "refuse";
  await stepProposal(tx, verdict.proposalId, { move, note: verdict.verdict === "REJECTED" ? verdict.reason : "", today: draft.heldOn, opId, action: MOVED, before });
}
