import { NativeSelect } from "@mantine/core";
import { openMarks, settleMark } from "@sinergi/domain/meetings/merge-text";
import { MINUTES_KINDS, type MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import { isOutcome } from "@sinergi/domain/meetings/write-minutes";
import { useTranslations } from "use-intl";
import type { DeskSectionProps } from "#features/minutes/desk-props";
import { FigureChoice } from "#features/minutes/figure-choice";
import { FollowUpPlace } from "#features/minutes/follow-up-place";
import { MarksToSettle } from "#features/minutes/marks-to-settle";
import { PieceComments } from "#features/minutes/piece-comments";
import { PieceMenu } from "#features/minutes/piece-menu";
import { PieceText } from "#features/minutes/piece-text";
import { PieceState } from "#features/minutes/piece-state";
import type { ShownPiece } from "#features/minutes/sections";
import { SpeakerField } from "#features/minutes/speaker-field";
import classes from "./minutes.module.css";

const SPOKEN: readonly MinutesKind[] = ["OPENING", "DIRECTION", "PRESENTATION", "DISCUSSION", "CLOSING"];

interface PieceRowProps extends DeskSectionProps {
  readonly piece: ShownPiece;
}

/** One piece at the desk: what it is, who speaks, what was said, and where it is kept. */
export function PieceRow({ piece, ...desk }: PieceRowProps) {
  const { meeting, minutes, section, outbox, view, acts, speakers, writers } = desk;
  const t = useTranslations("minutes");
  const kind = t(`kinds.${piece.kind}`);
  const outcome = isOutcome(piece.kind);
  const isKept = view.entries.has(piece.id);
  return (
    <li className={classes.piece} data-outcome={outcome || undefined} onFocus={() => desk.focused(piece.id)} onBlur={() => desk.focused(null)}>
      <div className={classes.what}>
        <NativeSelect aria-label={t("kind")} size="sm" variant="unstyled" value={piece.kind} onChange={(event) => outbox.write(piece.id, { kind: kindIn(event.currentTarget.value) })} data={MINUTES_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <PieceState draft={view.drafts.get(piece.id)} sent={view.sent.has(piece.id)} retry={() => outbox.retry(piece.id)} discard={() => outbox.discard(piece.id)} text={piece.text} />
        {writers.has(piece.id) && <span className={classes.writer}>{t("writes", { name: writers.get(piece.id) ?? "" })}</span>}
      </div>
      <div className={classes.said}>
        {(SPOKEN.includes(piece.kind) || piece.speaker !== "") && <SpeakerField piece={piece} speakers={speakers} entry={view.entries.get(piece.id)} change={(change) => outbox.write(piece.id, change)} />}
        <PieceText piece={piece} label={kind} acts={acts} section={section} write={(text) => outbox.write(piece.id, { text })} />
        <MarksToSettle marks={openMarks(piece.text)} settle={(mark, chosen) => outbox.write(piece.id, { text: settleMark(piece.text, mark, chosen) })} />
        {outcome && (
          <div className={classes.below}>
            <FigureChoice items={minutes.items} piece={piece} choose={(figureId) => outbox.write(piece.id, { figureId })} />
            {isKept && <FollowUpPlace origin={{ meetingId: meeting.id, agendaItemId: piece.agendaItemId, entryId: piece.id, figureId: piece.figureId, text: piece.text }} followUps={minutes.followUps} />}
          </div>
        )}
        {isKept && <PieceComments meetingId={meeting.id} entryId={piece.id} comments={minutes.comments} open={minutes.open} adds={false} />}
      </div>
      <PieceMenu meetingId={meeting.id} piece={piece} section={section} acts={acts} hasHistory={isKept} restore={(text) => outbox.write(piece.id, { text })} />
    </li>
  );
}

function kindIn(value: string): MinutesKind {
  return MINUTES_KINDS.find((kind) => kind === value) ?? "DISCUSSION";
}
