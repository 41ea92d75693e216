import type { ReportEntry } from "@sinergi/api/budgets/budgets.schema";
import { Button, Textarea, TextInput } from "@mantine/core";
import type { Quarter } from "@sinergi/domain/budgets/vocabulary";
import { readAmount } from "@sinergi/domain/imports/read-amount";
import { readQuantity } from "@sinergi/domain/budgets/read-quantity";
import { UNREADABLE } from "@sinergi/domain/imports/values";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./budgets.module.css";

interface RealisationFormProps {
  readonly rowId: string;
  readonly quarter: Quarter;
  readonly before: ReportEntry | undefined;
  readonly ceilingIdr: number;
  readonly done: () => void;
}

/** Work, money and output reached by the end of a quarter; an empty field is not known. */
export function RealisationForm({ rowId, quarter, before, ceilingIdr, done }: RealisationFormProps) {
  const t = useTranslations("budgets.realisation");
  const formats = useFormats();
  const words = useRefusalWords();
  const { report } = useBudgetActs();
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const physicalPercent = readQuantity(textIn(fields, "physical").replace("%", ""));
    const spentIdr = readAmount(textIn(fields, "spent"));
    const achieved = readQuantity(textIn(fields, "achieved"));
    const wrong = Object.entries({ physical: physicalPercent === UNREADABLE || (physicalPercent ?? 0) > 100, spent: spentIdr === UNREADABLE, achieved: achieved === UNREADABLE }).flatMap(([key, is]) => (is ? [key] : []));
    setUnreadable(wrong);
    if (wrong.length > 0 || physicalPercent === UNREADABLE || spentIdr === UNREADABLE || achieved === UNREADABLE) return;
    report.mutate(
      { opId: newOperationId(), rowId, report: { quarter, physicalPercent, spentIdr, achieved, obstacle: textIn(fields, "obstacle"), followUp: textIn(fields, "followUp") }, reason: textIn(fields, "reason") },
      { onSuccess: done },
    );
  };
  const error = (key: string) => (unreadable.includes(key) ? t("unreadable") : null);
  const written = (value: number | null | undefined) => (value == null ? "" : String(value).replace(".", ","));
  return (
    <form className={classes.stack} onSubmit={submit}>
      <TextInput name="physical" label={t("physicalField")} defaultValue={written(before?.physicalPercent)} error={error("physical")} inputMode="decimal" data-autofocus />
      <TextInput name="spent" label={t("spentField")} description={t("ceiling", { ceiling: formats.rupiah(ceilingIdr) })} defaultValue={written(before?.spentIdr)} error={error("spent")} inputMode="numeric" />
      <TextInput name="achieved" label={t("achievedField")} defaultValue={written(before?.achieved)} error={error("achieved")} inputMode="decimal" />
      <Textarea name="obstacle" label={t("obstacle")} defaultValue={before?.obstacle} maxLength={1000} autosize={false} rows={2} />
      <Textarea name="followUp" label={t("followUp")} defaultValue={before?.followUp} maxLength={1000} autosize={false} rows={2} />
      {before && <Textarea name="reason" label={t("reason")} maxLength={500} autosize={false} rows={2} />}
      {report.error && (
        <p className={classes.problem} role="alert">
          {words(report.error)}
        </p>
      )}
      <Button type="submit" loading={report.isPending}>
        {t("save")}
      </Button>
    </form>
  );
}
