import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertAgendaItem, removeItemsOfProposal } from "@sinergi/db/meetings/agenda.store";
import { type AgendaProposalRow, lockAgendaProposal, writeProposalDecision } from "@sinergi/db/meetings/agenda-proposals.store";
import { lockMeeting } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import { refuseDecided } from "@sinergi/domain/meetings/agenda-proposal";
import { mayPrepare } from "@sinergi/domain/meetings/move-meeting";
import type { AgendaProposalState } from "@sinergi/domain/meetings/vocabulary";
import { acceptProposalInputSchema, declineProposalInputSchema, oneInputSchema } from "#meetings/preparation.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ACCEPTED = "agendaProposal.accepted";
const DECLINED = "agendaProposal.declined";
const REOPENED = "agendaProposal.reopened";

interface Deciding {
  readonly input: { readonly opId: string; readonly id: string };
  readonly action: string;
  readonly after: AgendaProposalState;
  /** Decides and writes; answers the meeting it concerns. */
  readonly work: (proposal: AgendaProposalRow) => Promise<string | null>;
}

function decideOnce(tx: Scoped, { input, action, after, work }: Deciding): Promise<null> {
  return doOnce(tx, input, async () => {
    const proposal = await lockAgendaProposal(tx, input.id);
    if (!proposal) throw refused({ code: "agenda_proposal_not_found" });

    const meeting = await work(proposal);

    await appendAudit(tx, { action, entity: "agendaProposal", entityId: input.id, opId: input.opId, detail: { before: proposal.state, after, meeting } });
    await announce(tx, meeting === null ? { kind: "meeting" } : { kind: "meeting", id: meeting });
    return null;
  });
}

function checkWaiting({ state }: AgendaProposalRow): void {
  const decided = refuseDecided(state);
  if (decided) throw refused(decided);
}

async function checkPreparing(tx: Scoped, meetingId: string): Promise<void> {
  const meeting = await lockMeeting(tx, meetingId);
  if (!meeting) throw refused({ code: "meeting_not_found" });
  if (!mayPrepare(meeting.state)) throw refused({ code: "meeting_state", state: meeting.state });
}

/** A proposal comes onto the agenda of a meeting, in its own words; the secretariat may edit the item. */
export const acceptProposal = procedure({ permission: "meetings.write", scope: "own", audit: ACCEPTED })
  .input(acceptProposalInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      decideOnce(tx, {
        input, action: ACCEPTED, after: "ACCEPTED",
        work: async (proposal) => {
          checkWaiting(proposal);
          await checkPreparing(tx, input.meetingId);
          await writeProposalDecision(tx, input.id, { state: "ACCEPTED", meetingId: input.meetingId, answer: input.answer });
          await insertAgendaItem(tx, {
            id: input.itemId, meetingId: input.meetingId, title: proposal.title, note: proposal.reason, minutes: null, presenter: "", organisation: proposal.organisation,
            origin: "PROPOSED", figureId: proposal.figureId, followUpId: null, proposalId: proposal.id,
          });
          return input.meetingId;
        },
      }),
    ),
  );

/** Not this time, and why: whoever proposed it reads it. */
export const declineProposal = procedure({ permission: "meetings.write", scope: "own", audit: DECLINED })
  .input(declineProposalInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      decideOnce(tx, {
        input, action: DECLINED, after: "DECLINED",
        work: async (proposal) => {
          checkWaiting(proposal);
          await writeProposalDecision(tx, input.id, { state: "DECLINED", meetingId: null, answer: input.answer });
          return null;
        },
      }),
    ),
  );

/** Takes a decision back: the proposal waits again, and its item leaves the agenda. */
export const reopenProposal = procedure({ permission: "meetings.write", scope: "own", audit: REOPENED })
  .input(oneInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      decideOnce(tx, {
        input, action: REOPENED, after: "WAITING",
        work: async ({ state, meetingId, id }) => {
          if (state !== "ACCEPTED" && state !== "DECLINED") throw refused({ code: "agenda_proposal_decided", state });
          if (meetingId !== null) await checkPreparing(tx, meetingId);
          await removeItemsOfProposal(tx, id);
          await writeProposalDecision(tx, id, { state: "WAITING", meetingId: null, answer: "" });
          return meetingId;
        },
      }),
    ),
  );
