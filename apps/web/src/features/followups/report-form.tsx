import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useId } from "react";
import { useTranslations } from "use-intl";
import { useFollowUpActs } from "#features/followups/use-follow-up-acts";
import { useSendEvidence } from "#features/followups/use-send-evidence";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";
import own from "./followups.module.css";

const ACCEPTED_FILES = ".pdf,.jpg,.jpeg,.png,.xlsx,.docx,application/pdf,image/jpeg,image/png";

interface ReportFormProps {
  readonly followUp: FollowUpAnswer;
  readonly move: "report" | "block" | "submit";
  readonly done: () => void;
}

/** How far it is, what stands in the way, or that it is done: with files that show it. */
export function ReportForm({ followUp, move, done }: ReportFormProps) {
  const t = useTranslations("followUps.acts");
  const notice = useUndoNotice();
  const evidence = useSendEvidence(followUp.id);
  const { report, undoReport } = useFollowUpActs();
  const undo = () => undoReport.mutate({ opId: newOperationId(), id: followUp.id }, { onError: notice.failed });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const files = fields.getAll("files").filter((file): file is File => file instanceof File && file.size > 0);
    const said = { progress: move === "submit" ? 100 : Number(textIn(fields, "progress")), note: textIn(fields, "note"), obstacle: textIn(fields, "obstacle") };
    try {
      if (files.length > 0) await evidence.mutateAsync(files);
      await report.mutateAsync({ opId: newOperationId(), id: followUp.id, basedOn: followUp.revision, move, ...said });
    } catch {
      // Both say themselves what was refused, below.
      return;
    }
    notice.done(t("reported"), undo);
    done();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <p className={own.subject}>{followUp.text}</p>
      {move !== "submit" && <TextInput name="progress" type="number" inputMode="numeric" min={0} max={100} step={1} label={t("progress")} defaultValue={followUp.progress} required withAsterisk={false} />}
      {move !== "submit" && (
        <Textarea name="obstacle" label={t(move === "block" ? "obstacle" : "obstacleOptional")} description={t("obstacleHint")} defaultValue={followUp.obstacle} required={move === "block"} maxLength={2000} autosize={false} rows={2} withAsterisk={false} {...(move === "block" ? { "data-autofocus": true } : {})} />
      )}
      <Textarea name="note" label={t(move === "submit" ? "noteSubmit" : "noteReport")} description={move === "submit" ? t("noteSubmitHint") : undefined} maxLength={2000} autosize={false} rows={3} />
      <FilesField />
      <Refused error={evidence.error ?? report.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={evidence.isPending || report.isPending}>
          {t("send")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}

function FilesField() {
  const t = useTranslations("followUps");
  const id = useId();
  return (
    <div>
      <label className={own.fileLabel} htmlFor={id}>
        {t("acts.files")}
      </label>
      <p className={own.hint} id={`${id}-hint`}>
        {t("evidence.hint")}
      </p>
      <input id={id} className={own.file} name="files" type="file" multiple accept={ACCEPTED_FILES} aria-describedby={`${id}-hint`} />
    </div>
  );
}
