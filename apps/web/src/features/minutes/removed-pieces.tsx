import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { shownPiece } from "#features/minutes/draft";
import type { OutboxView } from "#features/minutes/outbox";
import classes from "./minutes.module.css";

interface RemovedPiecesProps {
  readonly view: OutboxView;
  readonly bringBack: (id: string) => void;
}

/** What was taken away, as long as the minutes are open. */
export function RemovedPieces({ view, bringBack }: RemovedPiecesProps) {
  const t = useTranslations("minutes");
  const removed = [...view.entries.values()].flatMap((entry) => {
    const draft = view.drafts.get(entry.id);
    const piece = draft ? shownPiece(draft) : entry;
    return piece.removed ? [{ id: entry.id, kind: piece.kind, speaker: piece.speaker, text: piece.text }] : [];
  });
  if (removed.length === 0) return null;
  return (
    <details className={classes.removed}>
      <summary>{t("removedPieces", { count: removed.length })}</summary>
      <ul>
        {removed.map(({ id, kind, speaker, text }) => (
          <li key={id}>
            <span>
              <strong>{t(`kinds.${kind}`)}</strong> {speaker === "" ? text : `${speaker}: ${text}`}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => bringBack(id)}>
              {t("bringBack")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
