import { Button, FileButton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { OUTCOMES } from "@sinergi/domain/sync/outcomes";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";
import { postFile } from "#lib/http";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

const importedSchema = z.object({ owner: z.string(), sealed: z.boolean(), records: z.number(), outcomes: z.object({ applied: z.number(), duplicate: z.number(), review: z.number(), rejected: z.number() }) });
type Imported = z.infer<typeof importedSchema>;

/** Brings in what a phone could not send; what it had sent already arrives once all the same. */
export function ImportBackup() {
  const t = useTranslations("deliveries.backup");
  const queryClient = useQueryClient();
  const bring = useMutation({
    mutationFn: async (file: File) => importedSchema.parse(await postFile("/files/lapangan/cadangan", file)),
    onSettled: () => queryClient.invalidateQueries(trpc.sync.pathFilter()),
  });
  return (
    <div className={forms.actions}>
      <FileButton onChange={(file) => file && bring.mutate(file)} accept=".json,application/json">
        {(props) => (
          <Button {...props} variant="default" size="sm" leftSection={<IconUpload size={16} aria-hidden />} loading={bring.isPending}>
            {t("button")}
          </Button>
        )}
      </FileButton>
      <Dialog opened={bring.data !== undefined || bring.error !== null} onClose={() => bring.reset()} title={bring.data === undefined ? t("button") : t("title")}>
        <div className={forms.form}>
          <Refused error={bring.error} />
          {bring.data !== undefined && <Told imported={bring.data} />}
          <Button variant="default" onClick={() => bring.reset()}>
            {t("close")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

function Told({ imported: { owner, sealed, records, outcomes } }: { readonly imported: Imported }) {
  const t = useTranslations("deliveries.backup");
  return (
    <>
      <p>{`${t("owner", { name: owner })} · ${t("records", { count: records })}`}</p>
      <ul>
        {OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) => (
          <li key={outcome}>{t(outcome, { count: outcomes[outcome] })}</li>
        ))}
      </ul>
      {sealed && <p className={forms.care}>{t("sealed")}</p>}
    </>
  );
}
