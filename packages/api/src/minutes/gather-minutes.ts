import type { Scoped } from "@sinergi/db/access/scoped";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import type { CommentRow } from "@sinergi/db/meetings/minutes-talk.store";
import type { EntryRow } from "@sinergi/db/meetings/minutes.store";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Comment, Entry } from "#minutes/minutes.schema";
import { refused } from "#platform/refusals";

/** The state of a meeting the caller may see; any other looks as if there were none. */
export async function getMeetingState(tx: Scoped, meetingId: string): Promise<MeetingState> {
  const meeting = await findMeeting(tx, meetingId);
  if (!meeting) throw refused({ code: "meeting_not_found" });
  return meeting.state;
}

export function shownEntry({ id, agendaItemId, kind, position, speaker, organisationCode, organisationName, text, figureId, removed, revision, updatedBy, updatedName, updatedAt }: EntryRow): Entry {
  return { id, agendaItemId, kind, position, speaker, organisationCode, organisationName, text, figureId, removed, revision, updatedBy, updatedName, updatedAt };
}

export function shownComment({ id, entryId, text, by, agency, at, answer, answeredBy, answeredAt }: CommentRow): Comment {
  return { id, entryId, text, by, agency, at, answer, answeredBy, answeredAt };
}
