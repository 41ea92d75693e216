import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { MEETING_REASON_MIN_LENGTH } from "@sinergi/domain/meetings/meeting.schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { MeetingForm } from "#features/meetings/meeting-form";
import { type DayFilled, dayPicked, StatedDayField } from "#features/meetings/stated-day-field";
import { useMeetingActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { zoneName } from "#lib/zone-name";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/InlineInput.css";

interface MoveFormProps {
  readonly meeting: Meeting;
  readonly done: () => void;
}

export function EditForm({ meeting, done }: MoveFormProps) {
  const t = useTranslations("meetings.acts");
  const { edit } = useMeetingActs();
  const { id, revision, seriesId, state } = meeting;
  return (
    <MeetingForm
      begin={meeting}
      kindFixed={seriesId !== null}
      dayFixed={state !== "PLANNED"}
      submit={t("save")}
      busy={edit.isPending}
      error={edit.error}
      send={(draft, stated) => edit.mutate({ opId: newOperationId(), id, basedOn: revision, stated, draft }, { onSuccess: done })}
    />
  );
}

/** Another day, or none yet, and why. Whoever has answered is asked again. */
export function PostponeForm({ meeting, act, done }: MoveFormProps & { readonly act: "postpone" | "replan" }) {
  const t = useTranslations("meetings.acts");
  const today = useToday();
  const zone = zoneName(useSession().regency.timeZone);
  const acts = useMeetingActs();
  const [filled, setFilled] = useState<DayFilled>(() => dayPicked(""));
  const [unknown, setUnknown] = useState(false);
  const mutation = acts[act];
  const { id, revision } = meeting;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    if (filled.wrong) return;
    const ends = textIn(fields, "endsAt");
    const to = { heldOn: filled.day, startsAt: textIn(fields, "startsAt"), endsAt: ends === "" ? null : ends };
    const common = { opId: newOperationId(), id, basedOn: revision, stated: filled.stated };
    if (act === "replan") acts.replan.mutate({ ...common, to }, { onSuccess: done });
    else acts.postpone.mutate({ ...common, reason: textIn(fields, "reason"), ...(unknown ? { to: null, stated: "" } : { to }) }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {act === "postpone" && <Checkbox label={t("dayUnknown")} checked={unknown} onChange={(event) => setUnknown(event.currentTarget.checked)} />}
      {!unknown && (
        <>
          <StatedDayField filled={filled} change={setFilled} today={today} />
          <div className={classes.pair}>
            <TextInput type="time" name="startsAt" label={t("startsAt", { zone })} defaultValue={meeting.startsAt} required withAsterisk={false} />
            <TextInput type="time" name="endsAt" label={t("endsAt", { zone })} defaultValue={meeting.endsAt ?? ""} />
          </div>
        </>
      )}
      {act === "postpone" && <Textarea name="reason" label={t("reason")} required minLength={MEETING_REASON_MIN_LENGTH} maxLength={500} withAsterisk={false} autosize={false} rows={3} />}
      <p className={classes.under}>{t("askedAgain")}</p>
      <Refused error={mutation.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={mutation.isPending} disabled={filled.wrong}>
          {t(act)}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

export function CallOffForm({ meeting, done, cancel }: MoveFormProps & { readonly cancel: () => void }) {
  const t = useTranslations("meetings.acts");
  const { move } = useMeetingActs();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    move.mutate({ opId: newOperationId(), id: meeting.id, basedOn: meeting.revision, act: "callOff", reason: textIn(new FormData(event.currentTarget), "reason") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea name="reason" label={t("reason")} description={t("callOffHint")} required minLength={MEETING_REASON_MIN_LENGTH} maxLength={500} withAsterisk={false} autosize={false} rows={3} data-autofocus />
      <Refused error={move.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={move.isPending}>
          {t("callOff")}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
