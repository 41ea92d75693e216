import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Delivery } from "#features/deliveries/find-deliveries";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

/** What can be decided about a record, with a note that reaches its sender. */
export function DecideDelivery({ row, close }: { readonly row: Delivery; readonly close: () => void }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const queryClient = useQueryClient();
  const [note, setNote] = useState("");
  const decide = useMutation(
    trpc.sync.decide.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.sync.pathFilter()),
      onSuccess: ({ settled, code }) => {
        notifications.show({ message: settled ? t("detail.saved") : t("detail.still", { why: words.code(code) }) });
        close();
      },
    }),
  );
  return (
    <div className={forms.form} data-screen-only>
      <Textarea label={t("detail.note")} description={t("detail.noteHint")} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={500} autosize={false} rows={2} />
      <div className={forms.actions}>
        {row.decisions.map((decision, at) => (
          <Button key={decision} variant={at === 0 ? "filled" : "default"} loading={decide.isPending && decide.variables.decision === decision} disabled={decide.isPending} onClick={() => decide.mutate({ opId: newOperationId(), id: row.id, decision, note })}>
            {t(`decisions.${decision}`)}
          </Button>
        ))}
      </div>
      <Refused error={decide.error} />
    </div>
  );
}
