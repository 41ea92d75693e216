import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChangeCounts } from "#features/imports/change-counts";
import { IssuesCard } from "#features/imports/issues-card";
import { WithdrawButton } from "#features/imports/withdraw-button";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./imports.module.css";

/** What became of the import, the way on, and the way back. */
export function ResultStep({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.result");
  const formats = useFormats();
  const { regency } = useSession();
  const mayDecide = useMay("enrolments.decide");
  const withdrawn = answer.state === "WITHDRAWN";
  const finding = withdrawn
    ? t("withdrawn")
    : answer.kind === "families"
      ? t("families", { families: formats.count(answer.families), persons: formats.count(answer.persons) })
      : t(answer.kind, { rows: formats.count(answer.rowsAccepted) });
  return (
    <>
      <Card title={t("title")} finding={finding} note={answer.finishedAt === null ? null : t("finished", { at: formats.moment(answer.finishedAt, regency.timeZone), by: answer.startedBy })}>
        <ChangeCounts answer={answer} />
        <div className={classes.actions} data-screen-only>
          {!withdrawn && answer.kind === "payments" && (
            <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/penyaluran" search={{ th: answer.period ?? undefined }} />}>{t("seePayments")}</Button>
          )}
          {!withdrawn && answer.kind !== "payments" && (
            <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/analisis/sasaran" search={answer.programme === null ? {} : { prog: answer.programme }} />}>
              {t("seeTargeting")}
            </Button>
          )}
          {!withdrawn && mayDecide && answer.kind === "recipients" && answer.matched.unlisted > 0 && (
            <Button
              variant="default"
              renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/tak-terdata" search={answer.programme === null ? {} : { prog: answer.programme }} />}
            >
              {t("seeUnlisted", { count: answer.matched.unlisted })}
            </Button>
          )}
          <WithdrawButton answer={answer} />
        </div>
      </Card>
      <IssuesCard answer={answer} />
    </>
  );
}
