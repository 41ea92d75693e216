import type { ExportRequestListed } from "@sinergi/api/exports/exports.schema";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { DecideButtons } from "#ui/decide-buttons";
import { Refused } from "#ui/refused";

/** What the reader may do with a request: fetch what was approved, take back his own, decide on somebody else's. */
export function RequestActs({ request }: { readonly request: ExportRequestListed }) {
  const t = useTranslations("exportRequests");
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.exports.pathFilter()) };
  const decide = useMutation(trpc.exports.decide.mutationOptions(again));
  const withdraw = useMutation(trpc.exports.withdraw.mutationOptions(again));
  const fetching = useMutation({ mutationFn: () => downloadFile(`/files/export-requests/${request.id}/file`, `daftar.${request.format}`), ...again });
  const { id } = request;
  if (request.mayDecide) {
    return <DecideButtons what={request.title} busy={decide.isPending} error={decide.error} decide={(verdict, note) => decide.mutate({ opId: newOperationId(), id, verdict, note })} />;
  }
  if (!request.own) return null;
  return (
    <div className={forms.form}>
      {request.state === "APPROVED" && !request.expired && (
        <Button size="compact-sm" loading={fetching.isPending} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => fetching.mutate()}>
          {t("fetch")}
        </Button>
      )}
      {request.state === "WAITING" && (
        <Button size="compact-sm" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ opId: newOperationId(), id })}>
          {t("withdraw")}
        </Button>
      )}
      <Refused error={fetching.error ?? withdraw.error} />
    </div>
  );
}
