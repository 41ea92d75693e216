import type { SeriesAnswer, SeriesRow } from "@sinergi/api/series/series.schema";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { NATION, SERIES_UNIT } from "@sinergi/domain/series/poverty-series.schema";
import { CERTAINTIES, INDICATORS, SERIES_KINDS, type Indicator } from "@sinergi/domain/series/vocabulary";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { readFigure } from "#features/series/read-figure";
import { useSeriesWords } from "#features/series/use-series-words";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import classes from "./series.module.css";

/** Adds a figure of BPS or a target. */
export function FigureButton({ answer, indicator }: { readonly answer: SeriesAnswer; readonly indicator: Indicator }) {
  const t = useTranslations("series.form");
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button onClick={() => setAdding(true)}>{t("add")}</Button>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("add")}>
        <FigureForm answer={answer} indicator={indicator} row={null} done={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

interface FigureFormProps {
  readonly answer: SeriesAnswer;
  readonly indicator: Indicator;
  /** The figure that is corrected; null adds one. */
  readonly row: SeriesRow | null;
  readonly done: () => void;
}

/** A figure with what it needs to be believed: its source and how sure it is. */
export function FigureForm({ answer, indicator: first, row, done }: FigureFormProps) {
  const t = useTranslations("series");
  const words = useRefusalWords();
  const series = useSeriesWords(answer);
  const queryClient = useQueryClient();
  const [indicator, setIndicator] = useState(first);
  const [kind, setKind] = useState(row?.kind ?? "OBSERVED");
  const [invalid, setInvalid] = useState(false);
  const save = useMutation(trpc.series.save.mutationOptions({ onSuccess: done, onSettled: () => queryClient.invalidateQueries(trpc.series.pathFilter()) }));
  const areas = kind === "TARGET" ? [answer.regency.code] : [answer.regency.code, answer.province.code, NATION, ...Object.keys(answer.names).filter((code) => code.startsWith(`${answer.province.code}.`) && code !== answer.regency.code).toSorted()];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => textIn(fields, name);
    const figure = row
      ? readFigure({ area: row.area, year: String(row.year), indicator: row.indicator, kind: row.kind }, text, fields.has("isBreak"))
      : readFigure({ area: text("area"), year: text("year"), indicator, kind }, text, fields.has("isBreak"));
    setInvalid(figure === null);
    if (figure === null) return;
    const standing = answer.figures.find((one) => one.area === figure.area && one.year === figure.year && one.indicator === figure.indicator && one.kind === figure.kind);
    save.mutate({ opId: newOperationId(), figure, basedOn: (row ?? standing)?.id ?? null });
  };
  const problem = invalid ? t("form.invalid") : save.error ? words(save.error) : null;
  return (
    <form className={classes.form} onSubmit={submit}>
      {row === null && (
        <>
          <NativeSelect label={t("form.kind")} value={kind} onChange={(event) => setKind(SERIES_KINDS.find((one) => one === event.currentTarget.value) ?? "OBSERVED")} data={SERIES_KINDS.map((value) => ({ value, label: t(`form.kinds.${value}`) }))} />
          <NativeSelect label={t("indicator")} value={indicator} onChange={(event) => setIndicator(INDICATORS.find((one) => one === event.currentTarget.value) ?? "P0")} data={INDICATORS.map((value) => ({ value, label: t(`indicators.${value}`) }))} />
          <NativeSelect name="area" label={t("form.area")} data={areas.map((value) => ({ value, label: series.areaName(value) }))} />
          <TextInput name="year" label={t("form.year")} inputMode="numeric" maxLength={4} />
        </>
      )}
      <TextInput
        name="value" label={t("form.value")} description={t("form.valueHint", { unit: t(`units.${SERIES_UNIT[indicator]}`) })} inputMode="decimal" maxLength={16}
        defaultValue={row?.value === null || row === null ? "" : String(row.value)} data-autofocus
      />
      <NativeSelect name="certainty" label={t("form.certainty")} defaultValue={row?.certainty ?? "OFFICIAL"} data={CERTAINTIES.map((value) => ({ value, label: t(`certainties.${value}`) }))} />
      <TextInput name="source" label={t("form.source")} description={t("form.sourceHint")} maxLength={300} defaultValue={row?.source ?? ""} />
      <Checkbox name="isBreak" label={t("form.isBreak")} defaultChecked={row?.isBreak ?? false} />
      <TextInput name="note" label={t("form.note")} maxLength={300} defaultValue={row?.note ?? ""} />
      {problem !== null && <p role="alert">{problem}</p>}
      <Button type="submit" loading={save.isPending}>
        {t("form.save")}
      </Button>
    </form>
  );
}
