import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { isBlank } from "#features/minutes/draft";
import type { OutboxView } from "#features/minutes/outbox";
import classes from "./minutes.module.css";

interface DeskStatusProps {
  readonly view: OutboxView;
  readonly wake: () => void;
  readonly showHelp: () => void;
}

/** Where the typed words are, for the whole page, and what does not belong into minutes. */
export function DeskStatus({ view, wake, showHelp }: DeskStatusProps) {
  const t = useTranslations("minutes.status");
  const drafts = [...view.drafts.values()].filter((draft) => !isBlank(draft));
  const refused = drafts.filter(({ refusal }) => refusal !== null).length;
  const waiting = drafts.length - refused;
  const state = refused > 0 ? "needsYou" : waiting > 0 ? (view.offline ? "offline" : "sending") : "allSent";
  return (
    <div className={classes.status} data-state={state}>
      <p role="status">{t(state, { count: refused > 0 ? refused : waiting })}</p>
      {state === "offline" && (
        <Button size="compact-sm" variant="default" onClick={wake}>
          {t("tryNow")}
        </Button>
      )}
      {view.unkept && (
        <p className={classes.problem} role="alert">
          {t("unkept")}
        </p>
      )}
      <p className={classes.hint}>{t("hint")}</p>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={showHelp}>
        {t("keys")}
      </Button>
    </div>
  );
}
