import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChangeCounts } from "#features/imports/change-counts";
import { DiscardButton } from "#features/imports/discard-button";
import { IssuesCard } from "#features/imports/issues-card";
import { SampleCard } from "#features/imports/sample-card";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./imports.module.css";

const route = getRouteApi("/frame/data/impor/$importId");

/** What the file would change, what is wrong with it, and the way on. Nothing is used yet. */
export function CheckStep({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.check");
  const mayApprove = useMay("imports.approve");
  const mayImport = useMay("imports.write");
  const { importId } = route.useParams();
  return (
    <>
      <Card title={t("title")} finding={t("finding", { accepted: answer.rowsAccepted, refused: answer.rowsRefused })} note={t("nothingYet")}>
        <ChangeCounts answer={answer} />
        <div className={classes.actions} data-screen-only>
          {mayApprove && (
            <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/impor/$importId" params={{ importId }} search={{ langkah: "setujui" }} />}>
              {t("next")}
            </Button>
          )}
          {mayImport && (
            <Button
              variant="default"
              renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/impor/$importId" params={{ importId }} search={{ langkah: "kolom" }} />}
            >
              {t("back")}
            </Button>
          )}
          <DiscardButton answer={answer} />
        </div>
        {!mayApprove && <p className={classes.faint}>{t("waitsForApproval")}</p>}
      </Card>
      <IssuesCard answer={answer} />
      <SampleCard answer={answer} />
    </>
  );
}
