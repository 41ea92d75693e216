import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./whole-page.module.css";

/** A page that could not be drawn. Loading it again is the one thing to do. */
export function CrashPage({ error }: { readonly error: unknown }) {
  const t = useTranslations("pages");
  const words = useRefusalWords();
  return (
    <div className={classes.whole} role="alert">
      <h1>{t("crash.title")}</h1>
      <p>{words(error)}</p>
      <Button onClick={() => location.reload()}>{t("crash.reload")}</Button>
    </div>
  );
}
