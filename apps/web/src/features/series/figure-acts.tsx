import type { SeriesAnswer, SeriesRow } from "@sinergi/api/series/series.schema";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FigureForm } from "#features/series/figure-form";
import { useSeriesWords } from "#features/series/use-series-words";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { Loaded } from "#ui/loaded";
import classes from "./series.module.css";

const UNDO_MS = 8000;

interface FigureActsProps {
  readonly answer: SeriesAnswer;
  readonly row: SeriesRow;
  readonly mayWrite: boolean;
}

/** What may be done with a figure: look at its history, correct it, take it away and back. */
export function FigureActs({ answer, row, mayWrite }: FigureActsProps) {
  const t = useTranslations("series");
  const words = useSeriesWords(answer);
  const [open, setOpen] = useState<"edit" | "history" | null>(null);
  const acts = useFigureActs(row);
  const named = { indicator: t(`indicators.${row.indicator}`), area: words.areaName(row.area), year: String(row.year) };
  const close = () => setOpen(null);
  return (
    <div className={classes.acts} data-screen-only>
      <Button variant="subtle" color="gray" size="compact-md" aria-label={t("history.openNamed", named)} onClick={() => setOpen("history")}>
        {t("history.open")}
      </Button>
      {mayWrite && (
        <Button variant="default" size="compact-md" aria-label={t("form.editNamed", named)} onClick={() => setOpen("edit")}>
          {t("form.edit")}
        </Button>
      )}
      <Dialog opened={open === "edit"} onClose={close} title={t("form.editNamed", named)}>
        <FigureForm answer={answer} indicator={row.indicator} row={row} done={close} />
        <div className={classes.below}>
          <Button variant="subtle" color="gray" aria-label={t("form.removeNamed", named)} onClick={() => { acts.remove(); close(); }}>
            {t("form.remove")}
          </Button>
        </div>
      </Dialog>
      <Dialog opened={open === "history"} onClose={close} title={t("history.title")}>
        {open === "history" && <History answer={answer} row={row} undo={mayWrite && row.replaces !== null ? () => { acts.undo(row.id); close(); } : null} />}
      </Dialog>
    </div>
  );
}

function useFigureActs({ id }: SeriesRow) {
  const t = useTranslations("series.form");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.series.pathFilter());
  const onError = (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS });
  const undo = useMutation(trpc.series.undo.mutationOptions({ onSettled: refresh, onError }));
  const takeBack = (of: string) => undo.mutate({ opId: newOperationId(), id: of });
  const offerUndo = (removed: string) => {
    const noticeId = `figure-${removed}`;
    notifications.show({
      id: noticeId, autoClose: UNDO_MS, withCloseButton: false,
      message: (
        <span className={classes.notice}>
          {t("removed")}
          <Button size="compact-md" variant="light" onClick={() => { notifications.hide(noticeId); takeBack(removed); }}>
            {t("undo")}
          </Button>
        </span>
      ),
    });
  };
  const remove = useMutation(trpc.series.remove.mutationOptions({ onSettled: refresh, onError, onSuccess: ({ id: removed }) => offerUndo(removed) }));
  return { remove: () => remove.mutate({ opId: newOperationId(), id }), undo: takeBack };
}

interface HistoryProps {
  readonly answer: SeriesAnswer;
  readonly row: SeriesRow;
  readonly undo: (() => void) | null;
}

function History({ answer, row, undo }: HistoryProps) {
  const t = useTranslations("series");
  const formats = useFormats();
  const words = useSeriesWords(answer);
  const { regency } = useSession();
  const query = useQuery(trpc.series.history.queryOptions({ area: row.area, year: row.year, indicator: row.indicator, kind: row.kind }));
  return (
    <>
      <Loaded query={query} height={160}>
        {(rows) => (
          <DataTable
            caption={t("history.title")}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "value", header: t("table.value"), cell: ({ value }: SeriesRow) => (value === null ? t("history.removed") : words.write(row.indicator)(value)) },
              { key: "source", header: t("table.source"), cell: ({ source, certainty }: SeriesRow) => <>{source}<span className={classes.faint}>{t(`certainties.${certainty}`)}</span></> },
              { key: "who", header: t("history.who"), cell: ({ recordedBy, recordedAt }: SeriesRow) => <>{recordedBy}<span className={classes.faint}>{formats.moment(recordedAt, regency.timeZone)}</span></> },
            ]}
          />
        )}
      </Loaded>
      {undo && (
        <Button variant="default" onClick={undo}>
          {t("history.undo")}
        </Button>
      )}
    </>
  );
}
