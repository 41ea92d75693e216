import type { UpdateDetail } from "@sinergi/api/updates/updates.schema";
import { Button, NativeSelect, TextInput, Textarea } from "@mantine/core";
import type { ProposalMove } from "@sinergi/domain/updates/move-proposal";
import { GROUND_CHECK_RESULTS } from "@sinergi/domain/updates/vocabulary";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { MeetingForm } from "#features/updates/meeting-form";
import { StepForm } from "#features/updates/step-form";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

type Asked = ProposalMove | "meeting" | "result";

/** What the reader may do with it now. */
export function UpdateActs({ detail }: { readonly detail: UpdateDetail }) {
  const t = useTranslations("updates.acts");
  const [asked, setAsked] = useState<Asked | null>(null);
  const { undo } = useUpdateActs();
  const notice = useUndoNotice();
  const mayWrite = useMay("updates.write");
  const { update, mayUndo, today } = detail;
  const mayResult = mayWrite && update.state === "GROUND_CHECK" && update.fileId === null;
  if (update.moves.length === 0 && !mayUndo && !mayResult) return null;
  const close = () => setAsked(null);
  return (
    <div className={classes.spaced} data-screen-only>
      {update.moves.includes("agree") && <Button onClick={() => setAsked("meeting")}>{t("meeting")}</Button>}
      {mayResult && <Button onClick={() => setAsked("result")}>{t("result")}</Button>}
      {update.moves.map((move) => (
        <Button key={move} variant={move === "agree" || move === "refuse" || move === "return" ? "default" : "filled"} onClick={() => setAsked(move)}>
          {t(move)}
        </Button>
      ))}
      {mayUndo && (
        <Button variant="subtle" color="gray" loading={undo.isPending} onClick={() => undo.mutate({ opId: newOperationId(), id: update.id }, { onError: notice.failed })}>
          {t("undo")}
        </Button>
      )}
      <Dialog opened={asked !== null} onClose={close} title={asked === null ? "" : t(`titles.${asked}`)}>
        {asked === "meeting" && <MeetingForm chosen={[update]} done={close} cancel={close} />}
        {asked === "result" && <ResultForm id={update.id} today={today} done={close} />}
        {asked !== null && asked !== "meeting" && asked !== "result" && <StepForm ids={[update.id]} move={asked} done={close} cancel={close} />}
      </Dialog>
    </div>
  );
}

/** What a ground check found that came back on paper. */
function ResultForm({ id, today, done }: { readonly id: string; readonly today: string; readonly done: () => void }) {
  const t = useTranslations("updates");
  const { recordGroundCheck } = useUpdateActs();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const result = GROUND_CHECK_RESULTS.find((one) => one === textIn(fields, "result")) ?? "SESUAI";
    recordGroundCheck.mutate({ opId: newOperationId(), id, on: textIn(fields, "on"), result, note: textIn(fields, "note") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <NativeSelect name="result" label={t("acts.found")} data={GROUND_CHECK_RESULTS.map((value) => ({ value, label: t(`checks.${value}`) }))} />
        <TextInput type="date" name="on" label={t("acts.on")} max={today} defaultValue={today} required withAsterisk={false} />
      </div>
      <Textarea name="note" label={t("acts.note")} maxLength={2_000} rows={3} autosize={false} />
      <Refused error={recordGroundCheck.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={recordGroundCheck.isPending}>
          {t("acts.save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.close")}
        </Button>
      </div>
    </form>
  );
}
