import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { Button, FileButton, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { EVIDENCE_ACCEPTED } from "#features/followups/evidence-accepted";
import { useFollowUpActs } from "#features/followups/use-follow-up-acts";
import { useSendEvidence } from "#features/followups/use-send-evidence";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";
import own from "./followups.module.css";

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
  const [files, setFiles] = useState<readonly File[]>([]);
  const undo = () => undoReport.mutate({ opId: newOperationId(), id: followUp.id }, { onError: notice.failed });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const said = { progress: move === "submit" ? 100 : Number(textIn(fields, "progress")), note: textIn(fields, "note"), obstacle: textIn(fields, "obstacle") };
    try {
      if (files.length > 0) await evidence.mutateAsync(files);
      // What was sent is not sent again where the report itself is refused.
      setFiles([]);
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
      <FilesField files={files} choose={setFiles} />
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

interface FilesFieldProps {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}

function FilesField({ files, choose }: FilesFieldProps) {
  const t = useTranslations("followUps");
  return (
    <div>
      <p className={own.fileLabel}>{t("acts.files")}</p>
      <p className={own.hint}>{t("evidence.hint")}</p>
      <div className={own.chosen}>
        <FileButton multiple accept={EVIDENCE_ACCEPTED} onChange={choose} inputProps={{ "aria-label": t("acts.files") }}>
          {(props) => (
            <Button {...props} variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />}>
              {t("evidence.add")}
            </Button>
          )}
        </FileButton>
        {files.length > 0 && <span>{files.map(({ name }) => name).join(", ")}</span>}
      </div>
    </div>
  );
}
