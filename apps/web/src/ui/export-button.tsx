import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { EXPORT_PURPOSES, PURPOSE_MAX_LENGTH, PURPOSE_MIN_LENGTH } from "@sinergi/domain/lists/export-rules";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";
import { downloadFile } from "#lib/download";
import { textIn } from "#lib/form-text";
import { postJson } from "#lib/http";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { hasCode, useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import forms from "./act-form.module.css";
import classes from "./export-button.module.css";

/** What the server takes, before it has read it: days still as text. */
type What = { readonly kind: "families"; readonly filter: object; readonly name?: string | undefined } | { readonly kind: "problems" | "payments" | "visits" | "coverage" | "recipients" | "unlistedPayments" | "unlistedRecipients" | "simulation" | "candidates" | "ruleMoves"; readonly filter: object };

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

type Wanted = Pick<ExportInput, "format" | "purpose" | "reason">;
const askedSchema = z.object({ rows: z.number() });

function ExportForm({ what, done }: { readonly what: What; readonly done: () => void }) {
  const t = useTranslations("exports");
  const words = useRefusalWords();
  const [tooShort, setTooShort] = useState(false);
  // One wish, one id: pressed twice it is one request.
  const [id] = useState(newOperationId);
  const take = useMutation({ mutationFn: (given: Wanted) => downloadFile("/files/exports", `daftar.${given.format}`, { what, ...given }), onSuccess: done });
  const ask = useMutation({ mutationFn: async (given: Wanted) => askedSchema.parse(await (await postJson("/files/export-requests", { id, wanted: { what, ...given } })).json()) });
  const tooLong = hasCode(take.error, "export_too_large");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const reason = textIn(fields, "reason");
    const purpose = EXPORT_PURPOSES.find((one) => one === textIn(fields, "purpose")) ?? "OTHER";
    setTooShort(reason.length < PURPOSE_MIN_LENGTH);
    if (reason.length < PURPOSE_MIN_LENGTH) return;
    (tooLong ? ask : take).mutate({ format: textIn(fields, "format") === "csv" ? "csv" : "xlsx", purpose, reason });
  };
  if (ask.data) return <Asked rows={ask.data.rows} done={done} />;
  const problem = tooShort ? t("tooShort", { count: PURPOSE_MIN_LENGTH }) : take.error && !tooLong ? words(take.error) : null;
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("explain")}</p>
      <NativeSelect name="purpose" label={t("purpose")} data={EXPORT_PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
      <Textarea name="reason" label={t("reason")} description={t("example")} error={problem} maxLength={PURPOSE_MAX_LENGTH} autosize={false} rows={3} data-autofocus />
      <NativeSelect name="format" label={t("format")} data={[{ value: "xlsx", label: t("xlsx") }, { value: "csv", label: t("csv") }]} />
      {tooLong && (
        <p className={forms.care} role="status">
          {t("needsSecond")}
        </p>
      )}
      <Refused error={ask.error} />
      <Button type="submit" loading={take.isPending || ask.isPending}>
        {t(tooLong ? "ask" : "confirm")}
      </Button>
    </form>
  );
}

function Asked({ rows, done }: { readonly rows: number; readonly done: () => void }) {
  const t = useTranslations("exports");
  const formats = useFormats();
  return (
    <div className={classes.form} role="status">
      <p>{t("asked", { rows: formats.count(rows) })}</p>
      <Link to="/data/ekspor" search={{}} onClick={done}>
        {t("toRequests")}
      </Link>
      <Button variant="default" onClick={done} data-autofocus>
        {t("close")}
      </Button>
    </div>
  );
}
