import type { FollowUpDetail, FollowUpEvidence } from "@sinergi/api/followups/followups.schema";
import { Button, FileButton } from "@mantine/core";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { EVIDENCE_ACCEPTED } from "#features/followups/evidence-accepted";
import { useFollowUpActs } from "#features/followups/use-follow-up-acts";
import { useSendEvidence } from "#features/followups/use-send-evidence";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";
import own from "./followups.module.css";

/** Files that show what was done: for those it concerns. */
export function EvidenceCard({ detail }: { readonly detail: FollowUpDetail }) {
  const t = useTranslations("followUps.evidence");
  const { evidence, mayAddEvidence, followUp } = detail;
  return (
    <Card title={t("title")} finding={evidence && evidence.length > 0 ? t("count", { count: evidence.length }) : null} actions={mayAddEvidence && <AddEvidence id={followUp.id} />} note={mayAddEvidence ? t("hint") : null}>
      {evidence === null ? (
        <p className={own.hint}>{t("hidden")}</p>
      ) : evidence.length === 0 ? (
        <p className={own.hint}>{t("none")}</p>
      ) : (
        <ul className={own.files}>
          {evidence.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AddEvidence({ id }: { readonly id: string }) {
  const t = useTranslations("followUps.evidence");
  const send = useSendEvidence(id);
  return (
    <div className={classes.form}>
      <FileButton multiple accept={EVIDENCE_ACCEPTED} onChange={(files) => files.length > 0 && send.mutate(files)}>
        {(props) => (
          <Button {...props} variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} loading={send.isPending}>
            {t("add")}
          </Button>
        )}
      </FileButton>
      <Refused error={send.error} />
    </div>
  );
}

function FileRow({ file }: { readonly file: FollowUpEvidence }) {
  const t = useTranslations("followUps.evidence");
  const formats = useFormats();
  const notice = useUndoNotice();
  const { regency } = useSession();
  const { removeEvidence, restoreEvidence } = useFollowUpActs();
  const bringBack = () => restoreEvidence.mutate({ opId: newOperationId(), id: file.id }, { onError: notice.failed });
  const remove = () => removeEvidence.mutate({ opId: newOperationId(), id: file.id }, { onError: notice.failed, onSuccess: () => notice.done(t("removed", { name: file.fileName }), bringBack) });
  return (
    <li className={own.fileRow}>
      <div>
        <a className={own.fileName} href={`/files/evidence/${file.id}`} download={file.fileName} aria-label={t("download", { name: file.fileName })}>
          <IconDownload size={16} aria-hidden />
          {file.fileName}
        </a>
        <span className={classes.under}>{[formats.bytes(file.bytes), t("by", { name: file.addedName, at: formats.moment(file.addedAt, regency.timeZone) })].join(" · ")}</span>
      </div>
      {file.isOwn && (
        <Button variant="subtle" color="gray" size="compact-sm" loading={removeEvidence.isPending} onClick={remove} aria-label={t("removeNamed", { name: file.fileName })} data-screen-only>
          {t("remove")}
        </Button>
      )}
    </li>
  );
}
