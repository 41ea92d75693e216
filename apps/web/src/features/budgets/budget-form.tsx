import type { BudgetContent, BudgetField } from "@sinergi/domain/budgets/budget-row.schema";
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { REASON_MAX_LENGTH } from "@sinergi/domain/budgets/decide-change";
import { FUNDING_SOURCES, QUARTERS, TARGET_UNITS } from "@sinergi/domain/budgets/vocabulary";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { PlacePicker } from "#features/budgets/place-picker";
import { FORM_BENEFITS, FORM_SIDES, FORM_STRATEGIES, readBudgetForm } from "#features/budgets/read-budget-form";
import { textIn } from "#lib/form-text";
import { useProgrammes } from "#lib/programmes";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import classes from "./budgets.module.css";

interface BudgetFormProps {
  readonly now?: BudgetContent;
  /** Offices one may write for; one alone is not asked. */
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly busy: boolean;
  readonly problem: string | null;
  readonly submit: (content: BudgetContent, reason: string) => void;
  readonly cancel: () => void;
}

/** Every field of an activity. What is typed is read as people here write numbers: `1.250`, `Rp 40.000.000`. */
export function BudgetForm({ now, agencies, busy, problem, submit, cancel }: BudgetFormProps) {
  const t = useTranslations("budgets");
  const [locations, setLocations] = useState<readonly string[]>(now?.locations ?? []);
  const [missing, setMissing] = useState<readonly BudgetField[]>([]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = readBudgetForm(fields, locations);
    setMissing(read.ok ? [] : read.fields);
    if (read.ok) submit(read.content, textIn(fields, "reason"));
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <Fields now={now} agencies={agencies} missing={missing} />
      <fieldset className={`${classes.group} ${classes.wide}`}>
        <legend>{t("fields.quarters")}</legend>
        <div className={classes.ticks}>
          {QUARTERS.map((quarter) => (
            <Checkbox key={quarter} name={`quarter${quarter}`} label={t("quarter", { quarter })} defaultChecked={now?.quarters.includes(quarter) ?? false} />
          ))}
        </div>
      </fieldset>
      <div className={classes.wide}>
        <PlacePicker places={locations} choose={setLocations} />
      </div>
      <Textarea className={classes.wide ?? ""} name="reason" label={t("form.reason")} maxLength={REASON_MAX_LENGTH} autosize={false} rows={2} />
      {(missing.length > 0 || problem !== null) && (
        <p className={`${classes.problem} ${classes.wide}`} role="alert">
          {missing.length > 0 ? t("form.missing") : problem}
        </p>
      )}
      <div className={`${classes.actions} ${classes.wide}`}>
        <Button type="submit" loading={busy}>
          {t("form.propose")}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t("form.cancel")}
        </Button>
        <span className={classes.sub}>{t("form.waits")}</span>
      </div>
    </form>
  );
}

interface FieldsProps extends Pick<BudgetFormProps, "agencies"> {
  readonly now: BudgetContent | undefined;
  readonly missing: readonly BudgetField[];
}

function Fields({ now, agencies, missing }: FieldsProps) {
  const t = useTranslations("budgets");
  const programmes = useProgrammes();
  const shared = (field: BudgetField) => ({ name: field, label: t(`fields.${field}`), error: missing.includes(field) ? t("form.needed") : null });
  const select = (field: BudgetField, value: string | null | undefined, options: readonly { value: string; label: string }[], empty?: string) => (
    <NativeSelect {...shared(field)} defaultValue={value ?? ""} data={empty === undefined ? [...options] : [{ value: "", label: empty }, ...options]} />
  );
  const written = (value: number | null | undefined) => (value == null ? "" : String(value).replace(".", ","));
  return (
    <>
      <TextInput className={classes.wide ?? ""} {...shared("activity")} defaultValue={now?.activity} maxLength={300} />
      <TextInput {...shared("programmeName")} defaultValue={now?.programmeName} maxLength={300} />
      <TextInput {...shared("subActivity")} defaultValue={now?.subActivity} maxLength={300} />
      <TextInput {...shared("code")} defaultValue={now?.code ?? ""} maxLength={60} />
      {select("agency", now?.agency ?? agencies[0]?.code, agencies.map(({ code, name }) => ({ value: code, label: name })))}
      {select("strategy", now?.strategy, FORM_STRATEGIES.map((value) => ({ value, label: t(`strategies.${value}`) })), t("form.choose"))}
      {select("side", now?.side, FORM_SIDES.map((value) => ({ value, label: t(`sides.${value}`) })), t("form.choose"))}
      {select("benefitKind", now?.benefitKind, FORM_BENEFITS.map((value) => ({ value, label: t(`benefits.${value}`) })), t("form.choose"))}
      {select("linkedProgramme", now?.linkedProgramme, programmes.all.map(({ code, name }) => ({ value: code, label: name })), t("form.noProgramme"))}
      <TextInput {...shared("targetGroup")} defaultValue={now?.targetGroup} maxLength={300} />
      <TextInput {...shared("targetQuantity")} defaultValue={written(now?.targetQuantity)} inputMode="decimal" />
      {select("targetUnit", now?.targetUnit ?? "FAMILY", TARGET_UNITS.map((value) => ({ value, label: t(`units.${value}`) })))}
      <TextInput {...shared("ceilingIdr")} defaultValue={written(now?.ceilingIdr)} inputMode="numeric" />
      {select("fundingSource", now?.fundingSource ?? "APBD_KAB", FUNDING_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) })))}
      <TextInput {...shared("outputIndicator")} defaultValue={now?.outputIndicator} maxLength={300} />
      <TextInput {...shared("outputUnit")} defaultValue={now?.outputUnit} maxLength={60} />
    </>
  );
}
