import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { countHeld, listMeetingSteps } from "@sinergi/db/meetings/meeting-list.store";
import { lockMeeting, type MeetingRow, writeHeldTimes, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import { type MeetingAct, moveMeeting } from "@sinergi/domain/meetings/move-meeting";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { doOnce } from "#platform/do-once";
import { refused, unwrap } from "#platform/refusals";

interface Moving {
  readonly actor: Actor;
  readonly input: { readonly opId: string; readonly id: string; readonly basedOn: number };
  readonly acts: readonly { readonly act: MeetingAct; readonly reason: string }[];
  /** Name of the act in the audit chain. */
  readonly action: string;
  /** Checked before the step is taken. */
  readonly check?: (meeting: MeetingRow) => void | Promise<void>;
  /** Written after it. */
  readonly write?: (meeting: MeetingRow, state: MeetingState) => Promise<void>;
}

/** Steps of a meeting, once: looked at under a lock, decided by the rule, written with who and why, and told to open screens. */
export function moveOnce(tx: Scoped, { actor, input, acts, action, check, write }: Moving): Promise<null> {
  return doOnce(tx, input, async () => {
    const meeting = await lockMeeting(tx, input.id);
    if (!meeting) throw refused({ code: "meeting_not_found" });
    if (meeting.revision !== input.basedOn) throw refused({ code: "meeting_changed" });
    await check?.(meeting);

    let { state } = meeting;
    for (const { act, reason } of acts) {
      const before = (await listMeetingSteps(tx, meeting.id)).at(-1)?.from ?? null;
      const to = unwrap(moveMeeting({ state, before, ...(await countHeld(tx, meeting.id)) }, act, actor));
      await writeMeetingState(tx, { id: meeting.id, from: state, to, reason });
      state = to;
    }

    await writeHeldTimes(tx, meeting.id);
    await write?.(meeting, state);
    const reason = acts.map(({ reason: given }) => given).find((given) => given !== "") ?? null;
    await appendAudit(tx, { action, entity: "meeting", entityId: meeting.id, opId: input.opId, detail: { before: meeting.state, after: state, reason } });
    await announce(tx, { kind: "meeting", id: meeting.id });
    return null;
  });
}
