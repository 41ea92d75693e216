import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { isWorthRetrying } from "#lib/query-client";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./state.module.css";

interface ErrorStateProps {
  readonly error: unknown;
  /** Asks again: offered where that may help, not where the answer was a refusal. */
  readonly retry?: () => void;
}

/** What went wrong in words that say what to do, with a short code for the phone. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const t = useTranslations("states");
  const words = useRefusalWords();
  return (
    <div className={classes.state} role="alert">
      <p>{words(error)}</p>
      {retry && isWorthRetrying(error) && (
        <Button variant="default" onClick={retry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
