import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useImportWords } from "#features/imports/import-words";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import "@mantine/core/styles/Progress.css";
import classes from "./imports.module.css";

/** An import that works by itself: how far it is, by rows. Nobody has to wait here. */
export function MovingCard({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.moving");
  const say = useProgressWords();
  const { progress } = answer;
  const total = progress?.total ?? null;
  const share = progress && total ? Math.min(100, (progress.done / total) * 100) : null;
  const title = t(answer.state === "CHECKING" ? "checking" : "committing");
  return (
    <Card title={title} note={t("mayLeave")}>
      <div className={classes.progress} role="status">
        <Progress value={share ?? 100} animated={share === null} size="lg" aria-label={title} />
        <p>{say(progress)}</p>
      </div>
    </Card>
  );
}

function useProgressWords(): (progress: ImportAnswer["progress"]) => string {
  const t = useTranslations("imports.moving");
  const formats = useFormats();
  const words = useImportWords();
  return (progress) => {
    if (progress === null) return t("starting");
    const done = formats.count(progress.done);
    const rows = progress.total === null ? t("rows", { done }) : t("rowsOf", { done, total: formats.count(progress.total) });
    return `${words.stage(progress.stage)} · ${rows}`;
  };
}
