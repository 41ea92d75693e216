import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { isItemOfMeeting, isKeptFigure } from "@sinergi/db/meetings/minutes-around.store";
import { findEntry, findVersion, holdMeetingState, lockEntry, writeEntry, type EntryRow } from "@sinergi/db/meetings/minutes.store";
import { announce } from "@sinergi/db/targeting/announce";
import { writePiece } from "@sinergi/domain/meetings/write-minutes";
import { shownEntry } from "#minutes/gather-minutes";
import { savePieceInputSchema, type Entry, type SavePieceInput } from "#minutes/minutes.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const WRITTEN = "minutes.written";
/** What two writers made of one piece may be longer than what either may send. */
const MERGED_MAX_LENGTH = 16_000;

/**
 * Saves a change of one piece and answers the piece as it then stands. A change made on an older text is merged; every text that was ever
 * answered stays as a version, and sent twice a change counts once.
 */
export const savePiece = procedure({ permission: "minutes.write", scope: "agency", audit: WRITTEN })
  .input(savePieceInputSchema)
  .mutation(({ ctx, input }): Promise<Entry> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const state = await holdMeetingState(tx, input.meetingId);
        if (state === null) throw refused({ code: "meeting_not_found" });
        const now = await lockEntry(tx, input.id);
        if (now && now.meetingId !== input.meetingId) throw refused({ code: "minutes_piece_not_found" });
        await refuseStrangers(tx, input);
        const base = now === null ? null : await findVersion(tx, { entryId: input.id, revision: input.base });

        const { piece, changed } = unwrap(writePiece(input.change, { state, now: now && pieceOf(now), base: base ?? { text: "", speaker: "" }, maxLength: MERGED_MAX_LENGTH }));

        if (changed) {
          const revision = (now?.revision ?? 0) + 1;
          await writeEntry(tx, { id: input.id, meetingId: input.meetingId, revision, piece });
          await appendAudit(tx, {
            action: WRITTEN, entity: "minutesEntry", entityId: input.id, opId: input.opId,
            detail: { meeting: input.meetingId, kind: piece.kind, before: now?.revision ?? null, after: revision, removed: piece.removed },
          });
          await announce(tx, { kind: "meeting", id: input.meetingId });
        }
        return getEntry(tx, input.id);
      }),
    ),
  );

/** Items of another meeting, and figures nobody kept. */
async function refuseStrangers(tx: Scoped, { meetingId, change }: SavePieceInput): Promise<void> {
  const { agendaItemId, figureId } = change;
  if (agendaItemId != null && !(await isItemOfMeeting(tx, { itemId: agendaItemId, meetingId }))) throw refused({ code: "minutes_item_not_found" });
  if (figureId != null && !(await isKeptFigure(tx, figureId))) throw refused({ code: "minutes_figure_not_found" });
}

function pieceOf({ agendaItemId, kind, position, speaker, organisationCode, text, figureId, removed }: EntryRow) {
  return { agendaItemId, kind, position, speaker, organisationCode, text, figureId, removed };
}

async function getEntry(tx: Scoped, id: string): Promise<Entry> {
  const entry = await findEntry(tx, id);
  if (!entry) throw refused({ code: "minutes_piece_not_found" });
  return shownEntry(entry);
}
