import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { addPaperChange, lockPaper, type WholePaper } from "@sinergi/db/papers/papers.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import { movePaper, type PaperAct } from "@sinergi/domain/papers/move-paper";
import type { PaperStep } from "@sinergi/domain/papers/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { gatherPaper, getMeeting, movedOf, type GatheredPaper } from "#papers/gather-paper";
import { doOnce } from "#platform/do-once";
import { refused, unwrap } from "#platform/refusals";

interface Move {
  readonly actor: Actor;
  readonly today: Day;
  readonly input: { readonly opId: string; readonly id: string };
  readonly act: PaperAct;
  readonly step: PaperStep;
  /** Name of the act in the audit chain. */
  readonly action: string;
  readonly note: string;
  /** Writes what the act brings; the rules have said yes. Answers what the audit should know beside it. */
  readonly write: (moved: { readonly paper: WholePaper; readonly meeting: MeetingRow; readonly gathered: GatheredPaper }) => Promise<Readonly<Record<string, string | number | null>>>;
}

/** One act on a version of a paper, once: looked at under a lock, decided, written, and noted with who, before, after and why. */
export function moveOnce(tx: Scoped, { actor, today, input, act, step, action, note, write }: Move): Promise<null> {
  return doOnce(tx, input, async () => {
    const paper = await lockPaper(tx, input.id);
    if (!paper) throw refused({ code: "paper_not_found" });
    const meeting = await getMeeting(tx, paper.meetingId);
    const gathered = await gatherPaper(tx, paper, { ...paper, today });

    const after = unwrap(movePaper(movedOf(paper, meeting.state, gathered.missing), act, actor));

    const detail = await write({ paper, meeting, gathered });
    await addPaperChange(tx, paper.id, { step, note });
    await appendAudit(tx, { action, entity: "paper", entityId: paper.id, opId: input.opId, detail: { kind: paper.kind, version: paper.version, before: paper.state, after, reason: note === "" ? null : note, ...detail } });
    await announce(tx, { kind: "meeting", id: paper.meetingId });
    return null;
  });
}
