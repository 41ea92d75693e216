import type { AttendanceAnswer, AttendeeAnswer } from "@sinergi/api/attendance/attendance.schema";
import { Button, NativeSelect } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { AttendeeFields, readAttendee, useOrganisations } from "#features/attendance/attendee-fields";
import { useAttendanceActs } from "#features/attendance/use-attendance-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface CorrectFormProps {
  readonly answer: AttendanceAnswer;
  readonly attendee: AttendeeAnswer;
  readonly done: () => void;
}

/** Mends a line: what was misspelt at the door, or on which invitation somebody came. */
export function CorrectForm({ answer, attendee, done }: CorrectFormProps) {
  const t = useTranslations("attendance");
  const { correct } = useAttendanceActs();
  const organisations = useOrganisations();
  const own = attendee.inviteeId;
  const ways = [
    { value: "", label: t("noInvitation") },
    ...(own === null ? [] : waysOf(own, t("ownInvitation"))),
    ...answer.missing.flatMap(({ inviteeId, jobTitle, organisationName }) => waysOf(inviteeId, `${jobTitle}, ${organisationName}`)),
  ];
  function waysOf(id: string, whose: string) {
    return [
      { value: `self:${id}`, label: t("waySelf", { whose }) },
      { value: `for:${id}`, label: t("wayDeputy", { whose }) },
    ];
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { attendee: mended, time } = readAttendee(fields, organisations);
    const [way, inviteeId] = textIn(fields, "way").split(":");
    correct.mutate(
      { opId: newOperationId(), id: attendee.id, revision: attendee.revision, attendee: { ...mended, inviteeId: inviteeId ?? null, represents: way === "for" }, arrivedTime: time ?? attendee.arrivedTime },
      { onSuccess: done },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <AttendeeFields attendee={attendee} isTimeRequired />
      <NativeSelect name="way" label={t("invitation")} defaultValue={own === null ? "" : `${attendee.represents === null ? "self" : "for"}:${own}`} data={ways} />
      <Refused error={correct.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={correct.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
