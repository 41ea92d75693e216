import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { type Draft, isBlank } from "#features/minutes/draft";
import { useCodeWords } from "#lib/refusal-words";
import classes from "./minutes.module.css";

interface PieceStateProps {
  readonly draft: Draft | undefined;
  /** Everything typed here in this piece has arrived. */
  readonly sent: boolean;
  readonly text: string;
  readonly retry: () => void;
  readonly discard: () => void;
}

/** Where the words of a piece are: in this browser, at the server, or waiting for their writer. */
export function PieceState({ draft, sent, text, retry, discard }: PieceStateProps) {
  const t = useTranslations("minutes.state");
  const words = useCodeWords();
  if (!draft || isBlank(draft)) return sent ? <span className={classes.state}>{t("sent")}</span> : null;
  if (draft.refusal === null) return <span className={classes.state} data-state="kept">{t("kept")}</span>;
  return (
    <div className={classes.problem} role="alert">
      <strong>{t("needsYou")}</strong>
      <p>{words(draft.refusal)}</p>
      <p className={classes.acts}>
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t("sendAgain")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void navigator.clipboard?.writeText(text)}>
          {t("copy")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={discard}>
          {t("discard")}
        </Button>
      </p>
    </div>
  );
}
