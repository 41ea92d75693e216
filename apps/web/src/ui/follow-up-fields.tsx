import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { FUNDING_SOURCES } from "@sinergi/domain/budgets/vocabulary";
import { FOLLOW_UP_TEXT_MAX_LENGTH, FOLLOW_UP_TEXT_MIN_LENGTH } from "@sinergi/domain/followups/follow-up.schema";
import { smartLamps } from "@sinergi/domain/followups/smart-lamps";
import { FOLLOW_UP_PRIORITIES, FOLLOW_UP_TYPES } from "@sinergi/domain/followups/vocabulary";
import { STRATEGIES } from "@sinergi/domain/programmes/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { useToday } from "#lib/today";
import classes from "#ui/act-form.module.css";
import { targetOf, type FollowUpTyped } from "#ui/follow-up-typed";
import { SmartLampsMark } from "#ui/follow-up-marks";
import { PickMany } from "#ui/pick-many";
import own from "./follow-up.module.css";

interface FieldsProps {
  readonly typed: FollowUpTyped;
  readonly change: (changed: Partial<FollowUpTyped>) => void;
  /** Shows all fields at once instead of the few that a meeting has time for. */
  readonly whole?: boolean;
}

/** What was agreed: the few fields a meeting has time for, and the rest behind them, with the five lamps. */
export function FollowUpFields({ typed, change, whole = false }: FieldsProps) {
  const t = useTranslations("followUp");
  const lamps = smartLamps({ ...typed, lead: typed.lead || null, target: targetOf(typed.target), dueOn: typed.dueOn || null, strategy: typed.strategy || null, fundingSource: typed.fundingSource || null, budgetRowId: typed.budgetRowId || null });
  return (
    <>
      <Textarea
        label={t("fields.text")}
        description={t("form.textHint")}
        value={typed.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        required
        minLength={FOLLOW_UP_TEXT_MIN_LENGTH}
        maxLength={FOLLOW_UP_TEXT_MAX_LENGTH}
        autosize={false}
        rows={3}
        withAsterisk={false}
        data-autofocus
      />
      <div className={classes.pair}>
        <LeadField typed={typed} change={change} />
        <TextInput type="date" label={t("fields.dueOn")} value={typed.dueOn} onChange={(event) => change({ dueOn: event.currentTarget.value })} />
        <NativeSelect label={t("fields.type")} value={typed.type} onChange={(event) => change({ type: FOLLOW_UP_TYPES.find((one) => one === event.currentTarget.value) ?? typed.type })} data={FOLLOW_UP_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))} />
        <NativeSelect label={t("fields.priority")} value={typed.priority} onChange={(event) => change({ priority: FOLLOW_UP_PRIORITIES.find((one) => one === event.currentTarget.value) ?? "NORMAL" })} data={FOLLOW_UP_PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))} />
      </div>
      <details className={own.details} open={whole}>
        <summary>{t("form.details")}</summary>
        <div className={own.detailsBody}>
          <p className={own.quiet}>{t("form.detailsHint")}</p>
          <PlaceFields typed={typed} change={change} />
          <MeasureFields typed={typed} change={change} />
        </div>
      </details>
      <SmartLampsMark lamps={lamps} whole />
    </>
  );
}

function useOffices(): readonly { readonly value: string; readonly label: string }[] {
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  return (directory.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }));
}

function LeadField({ typed, change }: FieldsProps) {
  const t = useTranslations("followUp");
  const offices = useOffices();
  return <NativeSelect label={t("fields.lead")} value={typed.lead} onChange={(event) => change({ lead: event.currentTarget.value, budgetRowId: "" })} data={[{ value: "", label: t("form.none") }, ...offices]} />;
}

function PlaceFields({ typed, change }: FieldsProps) {
  const t = useTranslations("followUp");
  const offices = useOffices();
  const places = usePlaces();
  const programmes = useProgrammes();
  const areas = [
    { group: t("form.districts"), items: places.districts.map(({ code, name }) => ({ value: code, label: name })) },
    ...places.districts.map((district) => ({ group: district.name, items: places.villagesOf(district.code).map(({ code, name }) => ({ value: code, label: name })) })),
  ];
  return (
    <>
      <PickMany label={t("fields.supporters")} chosen={typed.supporters} change={(supporters) => change({ supporters })} options={offices.filter(({ value }) => value !== typed.lead)} />
      <div className={classes.pair}>
        <PickMany label={t("fields.areas")} chosen={typed.areas} change={(chosen) => change({ areas: chosen })} options={areas} />
        <PickMany label={t("fields.programmes")} chosen={typed.programmes} change={(chosen) => change({ programmes: chosen })} options={programmes.all.map(({ code, name }) => ({ value: code, label: name }))} />
      </div>
      <div>
        <NativeSelect label={t("fields.strategy")} value={typed.strategy} onChange={(event) => change({ strategy: STRATEGIES.find((one) => one === event.currentTarget.value) ?? "" })} data={[{ value: "", label: t("form.none") }, ...STRATEGIES.map((value) => ({ value, label: t(`strategies.${value}`) }))]} />
      </div>
    </>
  );
}

function MeasureFields({ typed, change }: FieldsProps) {
  const t = useTranslations("followUp");
  return (
    <>
      <TextInput label={t("fields.indicator")} value={typed.indicator} onChange={(event) => change({ indicator: event.currentTarget.value })} maxLength={300} />
      <div className={classes.pair}>
        <TextInput inputMode="decimal" label={t("fields.target")} description={t("form.targetHint")} value={typed.target} onChange={(event) => change({ target: event.currentTarget.value })} maxLength={20} />
        <TextInput label={t("fields.unit")} description={t("form.unitHint")} value={typed.unit} onChange={(event) => change({ unit: event.currentTarget.value })} maxLength={60} />
      </div>
      <div className={classes.pair}>
        <NativeSelect label={t("fields.fundingSource")} value={typed.fundingSource} onChange={(event) => change({ fundingSource: FUNDING_SOURCES.find((one) => one === event.currentTarget.value) ?? "" })} data={[{ value: "", label: t("form.none") }, ...FUNDING_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))]} />
        {typed.lead !== "" && <BudgetField typed={typed} change={change} />}
      </div>
    </>
  );
}

/** Activities of the lead in the plan of this year. */
function BudgetField({ typed, change }: FieldsProps) {
  const t = useTranslations("followUp");
  const { permissions } = useSession();
  const year = useToday().slice(0, 4);
  const plan = useQuery(trpc.budgets.rows.queryOptions({ year, filter: { agency: typed.lead }, sort: "activity" }, { enabled: permissions.includes("budgets.read") }));
  const rows = (plan.data?.rows ?? []).filter(({ isNew }) => !isNew).map(({ id, content }) => ({ value: id, label: content.activity }));
  const known = typed.budgetRowId === "" || rows.some(({ value }) => value === typed.budgetRowId) ? rows : [{ value: typed.budgetRowId, label: t("fields.budgetRowId") }, ...rows];
  return <NativeSelect label={t("fields.budgetRowId")} description={t("form.budgetHint", { year })} value={typed.budgetRowId} onChange={(event) => change({ budgetRowId: event.currentTarget.value })} data={[{ value: "", label: t("form.none") }, ...known]} />;
}
