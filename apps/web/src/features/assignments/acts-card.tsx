import type { ActAnswer } from "@sinergi/api/assignments/assignments.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay, useSession } from "#lib/session";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Refused } from "#ui/refused";
import { useAssignmentActs } from "#ui/use-assignment-acts";
import classes from "./assignments.module.css";

/** Every act with who, when and why, the newest first. */
export function ActsCard({ acts }: { readonly acts: readonly ActAnswer[] }) {
  const t = useTranslations("assignments.acts");
  return (
    <Card title={t("title")}>
      {acts.length === 0 && <EmptyState text={t("none")} />}
      <ol className={classes.steps}>
        {acts.map((act) => (
          <Act key={act.id} act={act} />
        ))}
      </ol>
    </Card>
  );
}

function Act({ act }: { readonly act: ActAnswer }) {
  const t = useTranslations("assignments.acts");
  const formats = useFormats();
  const { regency } = useSession();
  const mayWrite = useMay("assignments.write");
  const { undo } = useAssignmentActs();
  const words = { families: formats.count(act.families), from: act.fromName ?? act.fromUserId ?? t("several"), to: act.toName ?? act.toUserId ?? t("nobody"), day: formats.day(act.fromDay), way: t(`ways.${act.by}`) };
  return (
    <li>
      <strong className={act.undone ? classes.undone : undefined}>{t(`lines.${act.act}`, words)}</strong>
      {act.undone && <span>{` ${t("undone")}`}</span>}
      {act.reason !== "" && <p>{act.reason}</p>}
      <span className={forms.under}>{[t("way", { way: words.way }), act.actorName, formats.moment(act.at, regency.timeZone)].join(" · ")}</span>
      {act.mayUndo && mayWrite && (
        <Button size="compact-md" variant="default" loading={undo.isPending} onClick={() => undo.mutate({ opId: newOperationId(), id: newOperationId(), actId: act.id })}>
          {t("undo")}
        </Button>
      )}
      <Refused error={undo.error} />
    </li>
  );
}
