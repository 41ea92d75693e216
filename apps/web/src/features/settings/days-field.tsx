import { TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./settings.module.css";

interface TypedDays {
  readonly from: string;
  readonly to: string;
}

export function typedDays({ from, to }: { readonly from: number; readonly to: number }): TypedDays {
  return { from: String(from), to: String(to) };
}

/** NaN where what is typed is no number: no rule accepts it. */
export function windowOf({ from, to }: TypedDays): { readonly from: number; readonly to: number } {
  const day = (typed: string): number => (/^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
  return { from: day(from), to: day(to) };
}

interface DaysFieldProps {
  readonly label: string;
  readonly days: TypedDays;
  readonly change: (days: TypedDays) => void;
}

/** Days of the month, from one to another. */
export function DaysField({ label, days, change }: DaysFieldProps) {
  const t = useTranslations("settings.groups.referralRules");
  return (
    <fieldset className={classes.days}>
      <legend>{label}</legend>
      <TextInput label={t("from")} inputMode="numeric" maxLength={2} value={days.from} onChange={(event) => change({ ...days, from: event.currentTarget.value })} />
      <TextInput label={t("to")} inputMode="numeric" maxLength={2} value={days.to} onChange={(event) => change({ ...days, to: event.currentTarget.value })} />
    </fieldset>
  );
}
