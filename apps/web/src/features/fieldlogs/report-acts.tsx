import type { MonthReportAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { Button } from "@mantine/core";
import { REPORT_NOTE_MAX_LENGTH, REPORT_NOTE_MIN_LENGTH } from "@sinergi/domain/fieldwork/move-month-report";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsDialog } from "#features/fieldlogs/words-dialog";
import { downloadFile } from "#lib/download";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

/** The report as a file, and what the reader may say to it. */
export function ReportActs({ report }: { readonly report: MonthReportAnswer }) {
  const t = useTranslations("fieldlogs.reports");
  const notice = useUndoNotice();
  const [returning, setReturning] = useState(false);
  const { approve, sendBack, undo } = useActs();
  const file = useMutation({ mutationFn: () => downloadFile("/files/month-reports", "laporan-bulanan.pdf", { id: report.id }) });
  const { id, revision, moves } = report;
  const takeBack = () => undo.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  return (
    <div className={classes.spaced} data-screen-only>
      {moves.includes("approve") && (
        <Button loading={approve.isPending} onClick={() => approve.mutate({ opId: newOperationId(), id, basedOn: revision }, { onSuccess: () => notice.done(t("approved"), takeBack) })}>
          {t("approve")}
        </Button>
      )}
      {moves.includes("return") && (
        <Button variant="default" onClick={() => setReturning(true)}>
          {t("return")}
        </Button>
      )}
      {moves.includes("undo") && (
        <Button variant="subtle" loading={undo.isPending} onClick={takeBack}>
          {t("undo")}
        </Button>
      )}
      <Button variant="default" loading={file.isPending} onClick={() => file.mutate()}>
        {t("pdf")}
      </Button>
      <Refused error={approve.error ?? file.error} />
      {returning && (
        <WordsDialog
          opened
          close={() => setReturning(false)}
          title={t("return")}
          label={t("returnReason")}
          least={REPORT_NOTE_MIN_LENGTH}
          most={REPORT_NOTE_MAX_LENGTH}
          submit={t("return")}
          busy={sendBack.isPending}
          error={sendBack.error}
          send={(note) => sendBack.mutate({ opId: newOperationId(), id, basedOn: revision, note }, { onSuccess: () => setReturning(false) })}
        />
      )}
    </div>
  );
}

function useActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.monthReports.pathFilter()) };
  return { approve: useMutation(trpc.monthReports.approve.mutationOptions(again)), sendBack: useMutation(trpc.monthReports.return.mutationOptions(again)), undo: useMutation(trpc.monthReports.undo.mutationOptions(again)) };
}
