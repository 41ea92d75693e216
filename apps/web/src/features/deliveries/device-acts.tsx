import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Device } from "#features/deliveries/device";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

const REASON_MIN = 3;

/** A phone that is lost is asked to wipe its families; one out of use leaves the sums. Both can be taken back. */
export function DeviceActs({ device }: { readonly device: Device }) {
  const t = useTranslations("deliveries.devices");
  const [asking, setAsking] = useState(false);
  const { done, failed } = useUndoNotice();
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.sync.pathFilter()) };
  const retire = useMutation(trpc.sync.retireDevice.mutationOptions({ ...again, onError: failed }));
  const wipe = useMutation(trpc.sync.askWipe.mutationOptions(again));
  const { deviceId, userId, userName, retiredAt, wipeAskedAt } = device;
  const setRetired = (retired: boolean) => retire.mutate({ opId: newOperationId(), deviceId, userId, retired }, { onSuccess: () => retired && done(t("retireDone"), () => setRetired(false)) });
  const setWipe = (asked: boolean, reason: string) => wipe.mutate({ opId: newOperationId(), deviceId, userId, asked, reason }, { onSuccess: () => setAsking(false) });
  return (
    <div className={forms.actions} data-screen-only>
      <Button size="compact-sm" variant="default" onClick={() => setRetired(retiredAt === null)}>
        {t(retiredAt === null ? "retire" : "unretire")}
      </Button>
      {wipeAskedAt === null ? (
        <Button size="compact-sm" variant="default" color="red" onClick={() => setAsking(true)}>
          {t("askWipe")}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setWipe(false, t("cancelWipe"))}>
          {t("cancelWipe")}
        </Button>
      )}
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("askWipeTitle", { name: userName })}>
        <AskWipe ask={(reason) => setWipe(true, reason)} cancel={() => setAsking(false)} busy={wipe.isPending} error={wipe.error} />
      </Dialog>
    </div>
  );
}

interface AskWipeProps {
  readonly ask: (reason: string) => void;
  readonly cancel: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

function AskWipe({ ask, cancel, busy, error }: AskWipeProps) {
  const t = useTranslations("deliveries.devices");
  const [tooShort, setTooShort] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), "reason");
    setTooShort(reason.length < REASON_MIN);
    if (reason.length >= REASON_MIN) ask(reason);
  };
  return (
    <form className={forms.form} onSubmit={submit}>
      <p>{t("askWipeExplained")}</p>
      <Textarea name="reason" label={t("reason")} error={tooShort ? t("reasonShort") : null} maxLength={500} autosize={false} rows={2} data-autofocus />
      <div className={forms.actions}>
        <Button type="submit" color="red" loading={busy}>
          {t("askWipe")}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t("cancel")}
        </Button>
      </div>
      <Refused error={error} />
    </form>
  );
}
