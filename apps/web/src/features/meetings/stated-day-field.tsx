import { TextInput } from "@mantine/core";
import { readStatedDay } from "@sinergi/domain/meetings/stated-day";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import classes from "#ui/act-form.module.css";

/** A day as it is being filled in: picked, or typed with its weekday. */
export interface DayFilled {
  readonly day: string;
  /** What was typed; empty where the day was picked. */
  readonly stated: string;
  /** Weekday and date do not agree, or it is no day. */
  readonly wrong: boolean;
}

export const dayPicked = (day: string): DayFilled => ({ day, stated: "", wrong: false });

interface StatedDayFieldProps {
  readonly filled: DayFilled;
  readonly change: (filled: DayFilled) => void;
  readonly today: string;
}

/** A day by the calendar, which always says its weekday; or typed or pasted as a letter has it, and then both must agree. */
export function StatedDayField({ filled, change, today }: StatedDayFieldProps) {
  const t = useTranslations("meetings.day");
  const formats = useFormats();
  const { day, stated } = filled;
  const year = Number((day === "" ? today : day).slice(0, 4));
  const read = stated === "" ? null : readStatedDay(stated, year);
  const weekday = (at: number) => t(`weekdays.${at as 1 | 2 | 3 | 4 | 5 | 6 | 7}`);
  const problem = (): string | null => {
    if (read === null || read.ok) return null;
    const { refusal } = read;
    return refusal.code === "weekday_mismatch" ? t("mismatch", { date: formats.day(refusal.day), right: weekday(refusal.right), stated: weekday(refusal.stated) }) : t("unreadable");
  };
  const type = (text: string) => {
    const found = text.trim() === "" ? null : readStatedDay(text, year);
    change({ stated: text, day: found?.ok ? found.value.day : day, wrong: found !== null && !found.ok });
  };
  const said = problem();
  return (
    <>
      <div className={classes.pair}>
        <TextInput type="date" label={t("date")} description={day === "" ? t("dateHint") : formats.longDay(day)} required withAsterisk={false} value={day} onChange={(event) => change(dayPicked(event.currentTarget.value))} />
        <TextInput label={t("typed")} description={t("typedHint")} placeholder={t("example")} value={stated} onChange={(event) => type(event.currentTarget.value)} maxLength={80} autoComplete="off" error={said} />
      </div>
      {!filled.wrong && day !== "" && day < today && <p className={classes.care}>{t("past", { day: formats.longDay(day) })}</p>}
    </>
  );
}
