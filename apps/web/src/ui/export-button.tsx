import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { EXPORT_PURPOSES, PURPOSE_MAX_LENGTH, PURPOSE_MIN_LENGTH } from "@sinergi/domain/lists/export-rules";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { textIn } from "#lib/form-text";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { Dialog } from "#ui/dialog";
import classes from "./export-button.module.css";

/** What the server takes, before it has read it: days still as text. */
type What = { readonly kind: "families"; readonly filter: object; readonly name?: string | undefined } | { readonly kind: "problems" | "payments" | "recipients" | "simulation" | "candidates"; readonly filter: object };

/** Takes a list out as a file, for a purpose that is printed in it and recorded. For those who may, else nothing. */
export function ExportButton({ what }: { readonly what: What }) {
  const t = useTranslations("exports");
  const mayExport = useMay("lists.export");
  const [asking, setAsking] = useState(false);
  if (!mayExport) return null;
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title")}>
        <ExportForm what={what} done={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function ExportForm({ what, done }: { readonly what: What; readonly done: () => void }) {
  const t = useTranslations("exports");
  const words = useRefusalWords();
  const [tooShort, setTooShort] = useState(false);
  const take = useMutation({
    mutationFn: (given: Pick<ExportInput, "format" | "purpose" | "reason">) => downloadFile("/files/exports", `daftar.${given.format}`, { what, ...given }),
    onSuccess: done,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const reason = textIn(fields, "reason");
    const purpose = EXPORT_PURPOSES.find((one) => one === textIn(fields, "purpose")) ?? "OTHER";
    setTooShort(reason.length < PURPOSE_MIN_LENGTH);
    if (reason.length >= PURPOSE_MIN_LENGTH) take.mutate({ format: textIn(fields, "format") === "csv" ? "csv" : "xlsx", purpose, reason });
  };
  const problem = tooShort ? t("tooShort", { count: PURPOSE_MIN_LENGTH }) : take.error ? words(take.error) : null;
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("explain")}</p>
      <NativeSelect name="purpose" label={t("purpose")} data={EXPORT_PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
      <Textarea name="reason" label={t("reason")} description={t("example")} error={problem} maxLength={PURPOSE_MAX_LENGTH} autosize={false} rows={3} data-autofocus />
      <NativeSelect name="format" label={t("format")} data={[{ value: "xlsx", label: t("xlsx") }, { value: "csv", label: t("csv") }]} />
      <Button type="submit" loading={take.isPending}>
        {t("confirm")}
      </Button>
    </form>
  );
}
