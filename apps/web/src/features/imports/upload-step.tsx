import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button, FileButton, Progress } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { DiscardButton } from "#features/imports/discard-button";
import { useFormats } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { uploadFile } from "#lib/upload";
import { Card } from "#ui/card";
import "@mantine/core/styles/Progress.css";
import classes from "./imports.module.css";

interface Sent {
  readonly bytes: number;
  readonly total: number;
}

export function UploadStep({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.upload");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const abort = useRef<AbortController | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const upload = useMutation({
    mutationFn: (file: File) => {
      abort.current = new AbortController();
      setSent({ bytes: 0, total: file.size });
      return uploadFile({
        path: `/files/imports/${answer.id}`,
        file,
        report: (bytes, total) => setSent({ bytes, total }),
        signal: abort.current.signal,
      });
    },
    onSettled: async () => {
      await queryClient.invalidateQueries(trpc.imports.pathFilter());
      setSent(null);
    },
  });
  useEffect(() => () => abort.current?.abort(), []);
  const stopped = upload.error instanceof DOMException && upload.error.name === "AbortError";

  return (
    <Card title={t("title")}>
      {upload.error && !stopped && (
        <p className={classes.problem} role="alert">
          {words(upload.error)}
        </p>
      )}
      {sent ? <UploadProgress sent={sent} stop={() => abort.current?.abort()} /> : <FileDrop choose={(file) => upload.mutate(file)} />}
      <div className={classes.actions}>
        <DiscardButton answer={answer} />
      </div>
    </Card>
  );
}

function UploadProgress({ sent, stop }: { readonly sent: Sent; readonly stop: () => void }) {
  const t = useTranslations("imports.upload");
  const formats = useFormats();
  const arrived = sent.bytes >= sent.total;
  return (
    <div className={classes.progress} role="status">
      <Progress value={(sent.bytes / Math.max(1, sent.total)) * 100} size="lg" animated={arrived} aria-label={t("title")} />
      <p>{arrived ? t("reading") : t("sent", { sent: formats.bytes(sent.bytes), total: formats.bytes(sent.total) })}</p>
      {!arrived && (
        <Button variant="default" onClick={stop}>
          {t("stop")}
        </Button>
      )}
    </div>
  );
}

function FileDrop({ choose }: { readonly choose: (file: File) => void }) {
  const t = useTranslations("imports.upload");
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) choose(file);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton onChange={(file) => file && choose(file)} accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">
        {(props) => <Button {...props}>{t("choose")}</Button>}
      </FileButton>
      <p>{t("orDrop")}</p>
      <p className={classes.faint}>{t("formats")}</p>
    </div>
  );
}
