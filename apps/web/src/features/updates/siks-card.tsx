import type { SiksFileAnswer, SiksFilesAnswer } from "@sinergi/api/updates/updates.schema";
import { Button, TextInput } from "@mantine/core";
import { PURPOSE_MAX_LENGTH, PURPOSE_MIN_LENGTH } from "@sinergi/domain/lists/export-rules";
import { siksFileNumber } from "@sinergi/domain/updates/vocabulary";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { saveBlob } from "#lib/download";
import { textIn } from "#lib/form-text";
import { postJson } from "#lib/http";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Refused } from "#ui/refused";

/** Files for SIKS-NG: prepared by one person with a purpose, sent by another, fetched as often as needed, each time noted. */
export function SiksCard() {
  const t = useTranslations("updates.files");
  const query = useQuery(trpc.updates.files.queryOptions());
  return (
    <Card title={t("title")} finding={query.data ? t("ready", { count: query.data.ready }) : null} note={t("note")} actions={<FileActs ready={query.data?.ready ?? 0} />}>
      <Loaded query={query} height={160}>
        {(answer) => <Files answer={answer} />}
      </Loaded>
    </Card>
  );
}

function FileActs({ ready }: { readonly ready: number }) {
  const t = useTranslations("updates.files");
  const { prepareFile, answerFromVersion } = useUpdateActs();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const opId = newOperationId();
    prepareFile.mutate({ opId, id: opId, purpose: textIn(new FormData(event.currentTarget), "purpose") }, { onSuccess: close });
  };
  const made = answerFromVersion.data;
  const said = made === undefined ? null : made.version === null ? t("noVersion") : t("answered", { looked: made.looked, approved: made.approved, source: made.version.source });
  return (
    <div className={classes.actions}>
      {said !== null && <span role="status">{said}</span>}
      <Button variant="default" size="sm" loading={answerFromVersion.isPending} onClick={() => answerFromVersion.mutate({ opId: newOperationId() })}>
        {t("answer")}
      </Button>
      <Button size="sm" disabled={ready === 0} onClick={() => setOpened(true)}>
        {t("prepare")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("prepareTitle")}>
        <form className={classes.form} onSubmit={submit}>
          <p>{t("prepareIntro", { count: ready })}</p>
          <TextInput name="purpose" label={t("purpose")} required minLength={PURPOSE_MIN_LENGTH} maxLength={PURPOSE_MAX_LENGTH} withAsterisk={false} data-autofocus />
          <Refused error={prepareFile.error} />
          <div className={classes.actions}>
            <Button type="submit" loading={prepareFile.isPending}>
              {t("prepare")}
            </Button>
            <Button variant="default" onClick={close}>
              {t("close")}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}

function Files({ answer: { files } }: { readonly answer: SiksFilesAnswer }) {
  const t = useTranslations("updates.files");
  const formats = useFormats();
  if (files.length === 0) return <EmptyState text={t("none")} />;
  const columns: readonly Column<SiksFileAnswer>[] = [
    {
      key: "number",
      header: t("file"),
      cell: (file) => (
        <>
          {siksFileNumber(file.number)}
          <span className={classes.under}>{file.note}</span>
        </>
      ),
    },
    { key: "proposals", header: t("proposals"), numeric: true, cell: (file) => formats.count(file.proposals) },
    {
      key: "made",
      header: t("made"),
      cell: (file) => (
        <>
          {file.madeName}
          <span className={classes.under}>{formats.day(file.madeOn)}</span>
        </>
      ),
    },
    {
      key: "state",
      header: t("state"),
      cell: (file) => (
        <>
          {t(`states.${file.state}`)}
          {file.decidedName !== null && <span className={classes.under}>{`${file.decidedName}, ${formats.day(file.decidedOn)}`}</span>}
        </>
      ),
    },
    { key: "acts", header: t("acts"), cell: (file) => <FileRow file={file} /> },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={files} rowKey={({ id }) => id} />;
}

function FileRow({ file: { id, number, state, isOwn } }: { readonly file: SiksFileAnswer }) {
  const t = useTranslations("updates.files");
  const { simulated } = useSession();
  const { sendFile, cancelFile } = useUpdateActs();
  const take = useMutation({
    mutationFn: async (format: "csv" | "xlsx") => {
      saveBlob(await (await postJson(`/files/siks-files/${id}`, { format })).blob(), `${simulated ? "DATA-SIMULASI-" : ""}${siksFileNumber(number)}.${format}`);
    },
  });
  if (state === "CANCELLED") return "–";
  if (state === "SENT") {
    return (
      <div className={classes.actions}>
        {(["xlsx", "csv"] as const).map((format) => (
          <Button key={format} size="compact-md" variant="default" loading={take.isPending} onClick={() => take.mutate(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
        <Refused error={take.error} />
      </div>
    );
  }
  return (
    <div className={classes.actions}>
      {isOwn ? <span>{t("waitsForSecond")}</span> : (
        <Button size="compact-md" loading={sendFile.isPending} onClick={() => sendFile.mutate({ opId: newOperationId(), id })}>
          {t("send")}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" color="gray" loading={cancelFile.isPending} onClick={() => cancelFile.mutate({ opId: newOperationId(), id })}>
        {t("cancel")}
      </Button>
      <Refused error={sendFile.error ?? cancelFile.error} />
    </div>
  );
}
