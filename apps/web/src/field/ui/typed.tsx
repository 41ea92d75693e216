import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { type Day, parseDay } from "@sinergi/domain/time/day";
import styles from "#field/ui/typed.module.css";
import { formatsFor } from "#lib/formats";

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
}

interface TextProps extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines. */
  readonly long?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: "text" | "tel" | "email" | "search";
  readonly autoComplete?: string;
}

export function TextField({ label, hint, value, onChange, long = false, maxLength = 500, inputMode = "text", autoComplete = "off" }: TextProps) {
  const id = useId();
  const shared = { id, className: styles.input, value, maxLength, autoComplete, "aria-describedby": hint === undefined ? undefined : `${id}h` };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p id={`${id}h`} className={styles.hint}>{hint}</p>}
      {long ? <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} /> : <input {...shared} type="text" inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />}
    </div>
  );
}

interface NumberProps extends Labelled {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly before?: string;
  readonly unit?: string;
  /** Greatest number that can be typed. */
  readonly most?: number;
}

/** Whole numbers; an empty field is unknown and never 0. */
export function NumberField({ label, hint, value, onChange, before, unit, most = 999_999_999 }: NumberProps) {
  const id = useId();
  const locale = useLocale();
  const shown = value === null ? "" : value.toLocaleString(locale === "id" ? "id-ID" : "en-GB");
  const type = (text: string) => {
    const digits = text.replace(/\D/g, "");
    const number = digits === "" ? null : Number(digits);
    if (number === null || number <= most) onChange(number);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p id={`${id}h`} className={styles.hint}>{hint}</p>}
      <div className={styles.row}>
        {before === undefined ? null : <span aria-hidden className={styles.before}>{before}</span>}
        <input id={id} className={unit === undefined ? styles.input : `${styles.input} ${styles.withUnit}`} inputMode="numeric" autoComplete="off" value={shown} aria-describedby={hint === undefined ? undefined : `${id}h`} onChange={(event) => type(event.target.value)} />
        {unit === undefined ? null : <span aria-hidden className={styles.after}>{unit}</span>}
      </div>
    </div>
  );
}

/** Rupiah without cents. */
export function MoneyField(props: Omit<NumberProps, "before" | "unit">) {
  return <NumberField {...props} before="Rp" most={props.most ?? 999_999_999_999} />;
}

interface DayProps extends Labelled {
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly today: Day;
  /** Days to offer as buttons, counted from today: 0 is today, -1 yesterday. */
  readonly quick?: readonly number[];
  readonly latest?: Day;
  readonly earliest?: Day;
}

export function DayField({ label, hint, value, onChange, today, quick = [0, -1], latest, earliest }: DayProps) {
  const id = useId();
  const t = useTranslations("fieldKit");
  const { longDay } = formatsFor(useLocale() === "en" ? "en" : "id");
  // What is half typed is not a day yet: the field keeps it, the form does not.
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    const day = parseDay(text);
    setTyped(day === null ? text : null);
    if (day !== null || text === "") onChange(day);
  };
  const word = (days: number) => (days === 0 ? t("today") : days === -1 ? t("yesterday") : days === 1 ? t("tomorrow") : t("inDays", { days }));
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p id={`${id}h`} className={styles.hint}>{hint}</p>}
      <input id={id} className={styles.input} type="date" value={typed ?? value ?? ""} min={earliest} max={latest} aria-describedby={hint === undefined ? undefined : `${id}h`} onChange={(event) => type(event.target.value)} />
      {value === null ? null : <p className={styles.hint}>{longDay(value)}</p>}
      <div className={styles.quick}>
        {quick.map((days) => {
          const day = shiftDay(today, days);
          return <button key={days} type="button" aria-pressed={value === day} onClick={() => onChange(day)}>{word(days)}</button>;
        })}
      </div>
    </div>
  );
}

export function TimeField({ label, hint, value, onChange }: Labelled & { readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p id={`${id}h`} className={styles.hint}>{hint}</p>}
      <input id={id} className={styles.input} type="time" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
