import { randomUUID } from "node:crypto";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addPaperChange, findPaper, insertPaper, lockPaper, lockPapersOf, writePaperWords } from "@sinergi/db/papers/papers.store";
import { announce } from "@sinergi/db/targeting/announce";
import { movePaper } from "@sinergi/domain/papers/move-paper";
import { getMeeting, movedOf } from "#papers/gather-paper";
import { savePaperInputSchema } from "#papers/papers.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const SAVED = "paper.saved";

/** The secretariat's words for a paper: its number, who signs, what it says beside what the meeting says itself. */
export const savePaper = procedure({ permission: "meetings.write", scope: "agency", audit: SAVED })
  .input(savePaperInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { opId, meetingId, kind, words, basedOn } = input;
        const meeting = await getMeeting(tx, meetingId);
        await lockPapersOf(tx, meetingId);
        const newest = await findPaper(tx, { meetingId, kind, version: null });
        const paper = newest === null ? null : await lockPaper(tx, newest.id);

        if (paper !== null) unwrap(movePaper(movedOf(paper, meeting.state, []), "save", ctx.actor));
        if ((paper?.revision ?? null) !== basedOn) throw refused({ code: "paper_changed" });

        const id = paper?.id ?? randomUUID();
        if (paper === null) await insertPaper(tx, { id, meetingId, kind, version: 1, words, changed: "" });
        else await writePaperWords(tx, id, words);
        await addPaperChange(tx, id, { step: "SAVED", note: "" });
        await appendAudit(tx, { action: SAVED, entity: "paper", entityId: id, opId, detail: { kind, version: paper?.version ?? 1, before: paper === null ? null : JSON.stringify(paper.words), after: JSON.stringify(words) } });
        await announce(tx, { kind: "meeting", id: meetingId });
        return { id };
      }),
    ),
  );
