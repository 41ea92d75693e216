import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button, Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChangeCounts } from "#features/imports/change-counts";
import { useImportWords } from "#features/imports/import-words";
import { useImportAnswer } from "#features/imports/use-import-answer";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { hasCode, useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import classes from "./imports.module.css";

const route = getRouteApi("/frame/data/impor/$importId");

/** One sentence of what will happen, and one button. */
export function ApproveStep({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.approve");
  const refusals = useRefusalWords();
  const sentence = useApprovalSentence(answer);
  const keep = useImportAnswer();
  const navigate = route.useNavigate();
  const mayApprove = useMay("imports.approve");
  const [again, setAgain] = useState(false);
  const approve = useMutation(
    trpc.imports.approve.mutationOptions({
      onSuccess: (answered) => {
        keep(answered);
        void navigate({ search: {} });
      },
    }),
  );
  const repeated = hasCode(approve.error, "already_imported");
  return (
    <Card title={t("title")} note={t("reversible")}>
      <p className={classes.say}>{sentence}</p>
      <div className={classes.actions}>
        <ChangeCounts answer={answer} />
      </div>
      {repeated && (
        <Repeated again={again} change={setAgain} />
      )}
      {approve.error && !repeated && (
        <p className={classes.problem} role="alert">
          {refusals(approve.error)}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          disabled={!mayApprove || (repeated && !again)}
          loading={approve.isPending}
          onClick={() => approve.mutate({ opId: newOperationId(), id: answer.id, again })}
        >
          {t("confirm")}
        </Button>
        <Button
          variant="default"
          renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/impor/$importId" params={{ importId: answer.id }} search={{}} />}
        >
          {t("back")}
        </Button>
      </div>
    </Card>
  );
}

/** The same bytes as before: a mistake more often than a wish. */
function Repeated({ again, change }: { readonly again: boolean; readonly change: (again: boolean) => void }) {
  const t = useTranslations("imports.approve");
  return (
    <div className={classes.care}>
      <p>{t("repeated")}</p>
      <Checkbox checked={again} onChange={(event) => change(event.currentTarget.checked)} label={t("again")} mt={8} />
    </div>
  );
}

function useApprovalSentence(answer: ImportAnswer): string {
  const t = useTranslations("imports.approve");
  const formats = useFormats();
  const words = useImportWords();
  if (answer.kind === "families") {
    return t("families", { families: formats.count(answer.families), persons: formats.count(answer.persons), what: words.title(answer), refused: answer.rowsRefused });
  }
  const list = answer.kind === "recipients" ? (answer.add ? "recipientsAdd" : "recipients") : answer.add ? "paymentsAdd" : "payments";
  return t(list, { rows: formats.count(answer.rowsAccepted), what: words.title(answer), unlisted: formats.count(answer.matched.unlisted) });
}
