import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { MEETING_KINDS, type MeetingKind } from "@sinergi/domain/meetings/vocabulary";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { type DayFilled, dayPicked, StatedDayField } from "#features/meetings/stated-day-field";
import { textIn } from "#lib/form-text";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { zoneName } from "#lib/zone-name";
import { AreaChoice } from "#ui/area-choice";
import classes from "#ui/act-form.module.css";
import choices from "#ui/choices.module.css";
import { Refused } from "#ui/refused";

/** What the form begins with. */
export interface MeetingFilled {
  readonly title: string;
  readonly kind: MeetingKind;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly area: string | null;
  readonly basis: string;
  readonly chairName: string;
  readonly chairPosition: string;
  readonly moderatorName: string;
  readonly noteTakerName: string;
  readonly noteTakerPosition: string;
}

export const EMPTY_MEETING: MeetingFilled = {
  title: "", kind: "RAKOR_TKPK", heldOn: "", startsAt: "09:00", endsAt: "12:00", place: "", area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "",
};

interface MeetingFormProps {
  readonly begin: MeetingFilled;
  /** The kind is that of the series. */
  readonly kindFixed: boolean;
  /** People are invited for the day: another one is a postponement. */
  readonly dayFixed?: boolean;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly send: (draft: MeetingFilled, stated: string) => void;
  /** Fields before those of the meeting: which series it goes into. */
  readonly children?: ReactNode;
}

/** What, when, where and who leads it. */
export function MeetingForm({ begin, kindFixed, dayFixed = false, submit, busy, error, send, children }: MeetingFormProps) {
  const t = useTranslations();
  const today = useToday();
  const { regency } = useSession();
  const zone = zoneName(regency.timeZone);
  const [filled, setFilled] = useState<DayFilled>(() => dayPicked(begin.heldOn));
  const [area, setArea] = useState<string | undefined>(begin.area ?? undefined);
  const fill = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    if (filled.wrong) return;
    const kind = MEETING_KINDS.find((one) => one === textIn(fields, "kind")) ?? begin.kind;
    const names = { chairName: textIn(fields, "chairName"), chairPosition: textIn(fields, "chairPosition"), moderatorName: textIn(fields, "moderatorName"), noteTakerName: textIn(fields, "noteTakerName"), noteTakerPosition: textIn(fields, "noteTakerPosition") };
    const ends = textIn(fields, "endsAt");
    send({ ...names, title: textIn(fields, "title"), kind, heldOn: filled.day, startsAt: textIn(fields, "startsAt"), endsAt: ends === "" ? null : ends, place: textIn(fields, "place"), area: area ?? null, basis: textIn(fields, "basis") }, filled.stated);
  };
  const text = (name: keyof MeetingFilled & ("title" | "place" | "chairName" | "chairPosition" | "moderatorName" | "noteTakerName" | "noteTakerPosition"), most: number, required = false) => (
    <TextInput name={name} label={t(`meetings.form.${name}`)} defaultValue={begin[name]} maxLength={most} required={required} withAsterisk={false} autoComplete="off" />
  );
  return (
    <form className={classes.form} onSubmit={fill}>
      {children}
      <div className={classes.pair}>
        {text("title", 200, true)}
        {kindFixed ? null : <NativeSelect name="kind" label={t("meetings.kind")} defaultValue={begin.kind} data={MEETING_KINDS.map((value) => ({ value, label: t(`meeting.kinds.${value}`) }))} />}
      </div>
      {dayFixed ? <p>{t("meetings.form.dayFixed")}</p> : <StatedDayField filled={filled} change={setFilled} today={today} />}
      <div className={classes.pair}>
        <TextInput type="time" name="startsAt" label={t("meetings.form.startsAt", { zone })} defaultValue={begin.startsAt} required withAsterisk={false} />
        <TextInput type="time" name="endsAt" label={t("meetings.form.endsAt", { zone })} description={t("meetings.form.endsAtHint")} inputWrapperOrder={["label", "input", "description"]} defaultValue={begin.endsAt ?? ""} />
      </div>
      <div className={classes.pair}>{text("place", 200, true)}</div>
      <div>
        <p className={classes.under}>{t("meetings.form.areaHint")}</p>
        <div className={choices.choices}>
          <AreaChoice area={area} choose={setArea} />
        </div>
      </div>
      <Textarea name="basis" label={t("meetings.form.basis")} description={t("meetings.form.basisHint")} defaultValue={begin.basis} maxLength={300} autosize={false} rows={2} />
      <div className={classes.pair}>
        {text("chairName", 160)}
        {text("chairPosition", 160)}
      </div>
      <div className={classes.pair}>
        {text("noteTakerName", 160)}
        {text("noteTakerPosition", 160)}
      </div>
      <div className={classes.pair}>{text("moderatorName", 160)}</div>
      <Refused error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={busy} disabled={filled.wrong}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
