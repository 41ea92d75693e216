import type { Scoped } from "@sinergi/db/access/scoped";
import { insertReading, listKeptFigures, listTiedFigures, lockMeetingToMeasure, writeMeetingSnapshot } from "@sinergi/db/meetings/kept-figures.store";
import type { MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { freezeSnapshot } from "@sinergi/db/targeting/freeze-snapshot";
import { figuresToMeasure } from "@sinergi/domain/meetings/figures-to-measure";
import { type SnapshotRef, snapshotRefSchema } from "@sinergi/domain/targeting/snapshot-ref";
import type { Day } from "@sinergi/domain/time/day";
import { figureRefSchema } from "#kept-figures/kept-figures.schema";
import { readFigure } from "#kept-figures/read-figure";
import { getSnapshot } from "#targeting/read-snapshot";

interface Measured {
  readonly read: number;
  readonly snapshotRef: string | null;
}

/**
 * Writes down what the figures of a series are at a meeting: when it opens, or when a snapshot is frozen for it. It freezes one where
 * none is. Asked again it reads only what came since.
 */
export async function measureForMeeting(tx: Scoped, meeting: Pick<MeetingRow, "id" | "seriesId" | "state" | "heldOn" | "snapshotRef">, today: Day): Promise<Measured> {
  await lockMeetingToMeasure(tx, meeting.id);
  const tied = await listTiedFigures(tx, { meetingId: meeting.id, seriesId: meeting.seriesId, until: meeting.heldOn });
  const due = figuresToMeasure(meeting, tied);
  if (due.length === 0) return { read: 0, snapshotRef: meeting.snapshotRef };

  const named: SnapshotRef | undefined = meeting.snapshotRef === null ? undefined : snapshotRefSchema.parse(meeting.snapshotRef);
  const snapshot = await getSnapshot(tx, { on: named, today });
  const { ref, on } = await freezeSnapshot(tx, snapshot, null);
  for (const { id, figure } of await listKeptFigures(tx, due)) {
    const reading = await readFigure(tx, figureRefSchema.parse(figure), { snapshot, today });
    await insertReading(tx, { figureId: id, meetingId: meeting.id, snapshotRef: ref, on, reading });
  }
  if (named === undefined) await writeMeetingSnapshot(tx, meeting.id, ref);
  return { read: due.length, snapshotRef: ref };
}
