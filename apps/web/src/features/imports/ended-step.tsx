import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFileRefusalWords } from "#features/imports/file-refusal-words";
import { IssuesCard } from "#features/imports/issues-card";
import { RetryButtons } from "#features/imports/retry-buttons";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./imports.module.css";

/** An import that did not come to its end: why, and what to do instead. */
export function EndedStep({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.ended");
  const why = useFileRefusalWords();
  const mayImport = useMay("imports.write");
  const state = answer.state === "DISCARDED" || answer.state === "FAILED" ? answer.state : "REFUSED";
  return (
    <>
      <Card title={t("title")} finding={t(`finding.${state}`)}>
        <p className={classes.say}>{answer.refusal && state !== "DISCARDED" ? why(answer.refusal) : t(`say.${state}`)}</p>
        {mayImport && (
          <div className={classes.actions}>
            <RetryButtons answer={answer} />
            <Button
              variant="default"
              renderRoot={(props: Record<string, unknown>) => (
                <Link {...props} to="/data/impor/baru" search={answer.programme === null ? { jenis: "keluarga" } : { jenis: answer.kind === "payments" ? "penyaluran" : "penerima", prog: answer.programme }} />
              )}
            >
              {t("again")}
            </Button>
          </div>
        )}
      </Card>
      {Object.keys(answer.issueCounts).length > 0 && <IssuesCard answer={answer} />}
    </>
  );
}
