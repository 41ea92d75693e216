import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import classes from "./rule-builder.module.css";

interface FactProps {
  readonly label: string;
  readonly remove: () => void;
  readonly children: ReactNode;
}

/** One trait that is asked for, with the way to ask for it no more. */
export function Fact({ label, remove, children }: FactProps) {
  const t = useTranslations("ruleBuilder");
  return (
    <div className={classes.fact}>
      <div className={classes.factBody}>{children}</div>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("removeFact", { fact: label })} onClick={remove}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface ManyFieldProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly say: (value: T) => string;
  readonly change: (chosen: T[]) => void;
}

/** Any of several values. */
export function ManyField<T extends string>({ label, values, chosen, say, change }: ManyFieldProps<T>) {
  return (
    <fieldset className={classes.many}>
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} className={classes.check}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => change(values.filter((one) => (one === value ? event.currentTarget.checked : chosen.includes(one))))} />
          {say(value)}
        </label>
      ))}
    </fieldset>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly change: (value: number) => void;
}

/** A whole number from 0; what is no number leaves the last one. */
export function WholeNumber({ label, value, max, change }: WholeNumberProps) {
  return (
    <TextInput
      size="sm"
      className={classes.number ?? ""}
      label={label}
      inputMode="numeric"
      value={String(value)}
      onChange={(event) => {
        const typed = event.currentTarget.value.replace(/\D/g, "");
        change(Math.min(max, Number(typed)));
      }}
    />
  );
}

interface AddFactProps<K extends string> {
  readonly left: readonly { readonly key: K; readonly label: string }[];
  readonly add: (key: K) => void;
}

/** Asks for one more trait. */
export function AddFact<K extends string>({ left, add }: AddFactProps<K>) {
  const t = useTranslations("ruleBuilder");
  if (left.length === 0) return null;
  return (
    <NativeSelect
      className={classes.add ?? ""}
      size="sm"
      aria-label={t("addFact")}
      value=""
      onChange={(event) => {
        const chosen = left.find(({ key }) => key === event.currentTarget.value);
        if (chosen) add(chosen.key);
      }}
      data={[{ value: "", label: `+ ${t("addFact")}` }, ...left.map(({ key, label }) => ({ value: key, label }))]}
    />
  );
}
