import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import styles from "#field/ui/field-set.module.css";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface SetProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** One under the other, or two or three beside each other where the words are short. */
  readonly columns?: 1 | 2 | 3;
}

const LAYOUTS = { 1: "", 2: styles.pair ?? "", 3: styles.three ?? "" } as const;

export function FieldSet({ label, hint, columns = 1, children }: SetProps & { readonly children: ReactNode }) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      <div className={`${styles.options} ${LAYOUTS[columns]}`}>{children}</div>
    </fieldset>
  );
}

interface TickProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean | undefined;
  readonly onChange: () => void;
}

export function Tick({ type, name, label, hint, checked, disabled = false, onChange }: TickProps) {
  return (
    <label className={styles.option} data-checked={checked} data-disabled={disabled}>
      <input className={styles.input} type={type} name={name} checked={checked} disabled={disabled} onChange={onChange} />
      <span aria-hidden className={type === "checkbox" ? `${styles.mark} ${styles.box}` : styles.mark}>
        <IconCheck size={18} stroke={3} />
      </span>
      <span className={styles.words}>
        {label}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
    </label>
  );
}

interface ChoiceProps<Value extends string> extends SetProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of several, each a whole row to tap. */
export function BigChoice<Value extends string>({ options, value, onChange, ...set }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <FieldSet {...set}>
      {options.map((option) => (
        <Tick key={option.value} type="radio" name={name} label={option.label} hint={option.hint} checked={option.value === value} onChange={() => onChange(option.value)} />
      ))}
    </FieldSet>
  );
}

interface ManyProps<Value extends string> extends SetProps {
  readonly options: readonly Option<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of several, in the order of the options. */
export function MultiChoice<Value extends string>({ options, values, onChange, ...set }: ManyProps<Value>) {
  const name = useId();
  const turn = (value: Value) => {
    const held = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    onChange(options.map((option) => option.value).filter((one) => held.includes(one)));
  };
  return (
    <FieldSet {...set}>
      {options.map((option) => (
        <Tick key={option.value} type="checkbox" name={name} label={option.label} hint={option.hint} checked={values.includes(option.value)} onChange={() => turn(option.value)} />
      ))}
    </FieldSet>
  );
}
