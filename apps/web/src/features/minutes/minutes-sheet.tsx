import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { MinutesAnswer } from "@sinergi/api/minutes/minutes.schema";
import { isOutcome } from "@sinergi/domain/meetings/write-minutes";
import { useTranslations } from "use-intl";
import { ApprovalsCard } from "#features/minutes/approvals-card";
import { FollowUpPlace } from "#features/minutes/follow-up-place";
import { Markup } from "#features/minutes/markup";
import { PieceComments } from "#features/minutes/piece-comments";
import { type Section, sectionsOf, type ShownPiece } from "#features/minutes/sections";
import { useSectionTitle } from "#features/minutes/use-section-title";
import { useSession } from "#lib/session";
import { KeptFigure } from "#ui/kept-figure";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./minutes.module.css";

interface MinutesSheetProps {
  readonly meeting: Meeting;
  readonly minutes: MinutesAnswer;
}

/** The minutes to read, in the order of a notula; heads and leaders say what they think of a piece of a draft. */
export function MinutesSheet({ meeting, minutes }: MinutesSheetProps) {
  const t = useTranslations("minutes");
  const outcomesOnly = useSession().user.role === "FACILITATOR";
  const titleOf = useSectionTitle(minutes.items);
  const sections = sectionsOf(minutes.items, minutes.entries.filter(({ removed }) => !removed));
  const written = sections.filter(({ pieces }) => pieces.length > 0);
  const count = (kind: ShownPiece["kind"]) => minutes.entries.filter((entry) => entry.kind === kind && !entry.removed).length;
  if (written.length === 0) return <EmptyState text={t(minutes.state === "PLANNED" || minutes.state === "INVITED" ? "notYet" : "none")} />;
  return (
    <>
      <Card title={t("title")} finding={t("finding", { decisions: count("DECISION"), recommendations: count("RECOMMENDATION") })} note={t(`stateNotes.${outcomesOnly ? "outcomes" : minutes.open ? "draft" : "done"}`)}>
        {written.map((section) => (
          <SheetSection key={section.id} meeting={meeting} minutes={minutes} section={section} title={titleOf(section)} />
        ))}
      </Card>
      <ApprovalsCard meeting={meeting} minutes={minutes} />
    </>
  );
}

function SheetSection({ meeting, minutes, section, title }: MinutesSheetProps & { readonly section: Section; readonly title: string }) {
  const t = useTranslations("minutes");
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      <ol className={classes.pieces}>
        {section.pieces.map((piece) => {
          const entry = minutes.entries.find(({ id }) => id === piece.id);
          const figure = minutes.items.find((item) => item.figure?.id === piece.figureId)?.figure;
          return (
            <li key={piece.id} className={classes.read} data-outcome={isOutcome(piece.kind) || undefined}>
              <p className={classes.readHead}>
                <span className={classes.kind}>{t(`kinds.${piece.kind}`)}</span>
                {piece.speaker !== "" && <strong>{piece.speaker}</strong>}
                {entry?.organisationName && <span className={classes.under}>{entry.organisationName}</span>}
              </p>
              <Markup text={piece.text} />
              {figure && (
                <p className={classes.under}>
                  {t("figure")}: <a href={figure.address}>{figure.title}</a>
                </p>
              )}
              {figure && <KeptFigure id={figure.id} />}
              {isOutcome(piece.kind) && <FollowUpPlace origin={{ meetingId: meeting.id, agendaItemId: piece.agendaItemId, entryId: piece.id, figureId: piece.figureId, text: piece.text }} followUps={minutes.followUps} />}
              <PieceComments meetingId={meeting.id} entryId={piece.id} comments={minutes.comments} open={minutes.open} adds />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
