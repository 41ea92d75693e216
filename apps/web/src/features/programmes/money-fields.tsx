import type { Tranche } from "@sinergi/domain/programmes/programme.schema";
import { BENEFIT_FREQUENCIES } from "@sinergi/domain/programmes/vocabulary";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useMonths } from "#features/programmes/programme-words";
import { nextTranche, QUARTERS, readWhole, type MoneyDraft } from "#features/programmes/year-form";
import classes from "./programmes.module.css";

interface MoneyFieldsProps {
  readonly draft: MoneyDraft;
  readonly change: (draft: MoneyDraft) => void;
}

/** How many a year has room for, what it may cost, and what one of them gets when. */
export function MoneyFields({ draft, change }: MoneyFieldsProps) {
  const t = useTranslations("programmes");
  const put = (part: Partial<MoneyDraft>) => change({ ...draft, ...part });
  const number = (key: "quota" | "budget" | "amount", label: string, hint: string) => (
    <TextInput
      label={label}
      description={hint}
      inputMode="numeric"
      value={draft[key]}
      error={readWhole(draft[key]) === undefined && t("year.numberInvalid")}
      onChange={(event) => put({ [key]: event.currentTarget.value })}
      maxLength={20}
    />
  );
  return (
    <>
      <div className={classes.form}>
        {number("quota", t("year.quota"), t("year.quotaHint"))}
        {number("budget", t("year.budget"), t("year.quotaHint"))}
        <NativeSelect
          label={t("year.per")}
          description=" "
          value={draft.per}
          onChange={(event) => put({ per: BENEFIT_FREQUENCIES.find((one) => one === event.currentTarget.value) ?? "" })}
          data={[{ value: "", label: t("year.noBenefit") }, ...BENEFIT_FREQUENCIES.map((value) => ({ value, label: t(`frequencies.${value}`) }))]}
        />
        {draft.per !== "" && number("amount", t("year.amount"), t("year.amountHint"))}
        {draft.per !== "" && <TextInput label={t("year.benefitNote")} value={draft.note} maxLength={300} onChange={(event) => put({ note: event.currentTarget.value })} />}
      </div>
      <Tranches tranches={draft.tranches} change={(tranches) => put({ tranches })} />
    </>
  );
}

function Tranches({ tranches, change }: { readonly tranches: readonly Tranche[]; readonly change: (tranches: readonly Tranche[]) => void }) {
  const t = useTranslations("programmes.year");
  return (
    <fieldset className={classes.tranches}>
      <legend>{t("tranches")}</legend>
      {tranches.map((tranche, at) => (
        <TrancheRow key={tranche.number} tranche={tranche} change={(next) => change(next === null ? tranches.toSpliced(at, 1) : tranches.with(at, next))} />
      ))}
      <div className={classes.actions}>
        <Button variant="default" size="compact-sm" disabled={tranches.length >= 24} onClick={() => change([...tranches, nextTranche(tranches)])}>
          {t("addTranche")}
        </Button>
        {tranches.length === 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => change(QUARTERS)}>
            {t("fourTranches")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function TrancheRow({ tranche, change }: { readonly tranche: Tranche; readonly change: (tranche: Tranche | null) => void }) {
  const t = useTranslations("programmes.year");
  const months = useMonths().map(({ month, name }) => ({ value: String(month), label: name }));
  const { number, fromMonth, toMonth, payMonth } = tranche;
  return (
    <div className={classes.tranche} role="group" aria-label={t("trancheNumber", { number })}>
      <strong>{t("trancheNumber", { number })}</strong>
      <NativeSelect size="sm" label={t("from")} value={String(fromMonth)} data={months} onChange={(event) => change({ ...tranche, fromMonth: Number(event.currentTarget.value) })} />
      <NativeSelect size="sm" label={t("to")} value={String(toMonth)} data={months} error={toMonth < fromMonth && t("trancheOrder")} onChange={(event) => change({ ...tranche, toMonth: Number(event.currentTarget.value) })} />
      <NativeSelect
        size="sm"
        label={t("pay")}
        value={payMonth === null ? "" : String(payMonth)}
        data={[{ value: "", label: t("payUnknown") }, ...months]}
        onChange={(event) => change({ ...tranche, payMonth: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })}
      />
      <Button variant="subtle" color="gray" size="compact-sm" aria-label={t("removeTranche", { number })} onClick={() => change(null)}>
        ×
      </Button>
    </div>
  );
}
