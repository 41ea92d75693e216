import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit, type AuditFact } from "@sinergi/db/audit/audit.store";
import { lockMeeting, type MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import { mayPrepare } from "@sinergi/domain/meetings/move-meeting";
import { doOnce } from "#platform/do-once";
import { refused } from "#platform/refusals";

type Detail = NonNullable<AuditFact["detail"]>;

interface Preparing {
  readonly input: { readonly opId: string };
  /** The meeting it belongs to, found in the same transaction. */
  readonly meeting: () => Promise<string>;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** Decides and writes; what it answers goes into the audit chain. */
  readonly work: (meeting: MeetingRow) => Promise<Detail>;
}

/** One change of what a meeting is prepared with, once: under the meeting's lock, while it may still be prepared, noted and told to open screens. */
export function prepareOnce(tx: Scoped, { input, meeting: find, action, entity, entityId, work }: Preparing): Promise<null> {
  return doOnce(tx, input, async () => {
    const meeting = await lockMeeting(tx, await find());
    if (!meeting) throw refused({ code: "meeting_not_found" });
    if (!mayPrepare(meeting.state)) throw refused({ code: "meeting_state", state: meeting.state });

    const detail = await work(meeting);

    await appendAudit(tx, { action, entity, entityId, opId: input.opId, detail: { meeting: meeting.id, ...detail } });
    await announce(tx, { kind: "meeting", id: meeting.id });
    return null;
  });
}
