import type { ImportedSeries } from "@sinergi/api/series/series.schema";
import { Button, FileButton, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import classes from "./series.module.css";

/** A whole table of figures and targets, looked at before it is saved. */
export function ImportButton() {
  const t = useTranslations("series.import");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("open")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title")}>
        <ImportForm done={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function ImportForm({ done }: { readonly done: () => void }) {
  const t = useTranslations("series.import");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [table, setTable] = useState("");
  const [checked, setChecked] = useState<ImportedSeries | null>(null);
  const check = useMutation(trpc.series.import.mutationOptions({ onSuccess: setChecked }));
  const save = useMutation(
    trpc.series.import.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.series.pathFilter()),
      onSuccess: () => {
        notifications.show({ message: t("done") });
        done();
      },
    }),
  );
  const change = (text: string) => {
    setTable(text);
    setChecked(null);
  };
  const error = check.error ?? save.error;
  const writes = checked === null ? 0 : checked.added + checked.changed;
  return (
    <div className={classes.form}>
      <p>{t("explain")}</p>
      <FileButton onChange={(file) => void file?.text().then(change)} accept=".csv,.tsv,.txt,text/csv">
        {(props) => (
          <Button variant="default" {...props}>
            {t("file")}
          </Button>
        )}
      </FileButton>
      <Textarea label={t("table")} value={table} onChange={(event) => change(event.currentTarget.value)} autosize={false} rows={8} spellCheck={false} error={error ? words(error) : null} />
      {checked && <p role="status">{t("counts", { added: String(checked.added), changed: String(checked.changed), same: String(checked.same), passedOver: String(checked.passedOver) })}</p>}
      {checked && writes > 0 ? (
        <Button loading={save.isPending} onClick={() => save.mutate({ opId: newOperationId(), table, dryRun: false })}>
          {t("confirm", { count: writes })}
        </Button>
      ) : (
        <Button variant="default" disabled={table.trim() === ""} loading={check.isPending} onClick={() => check.mutate({ opId: newOperationId(), table, dryRun: true })}>
          {t("check")}
        </Button>
      )}
    </div>
  );
}
