import { Button } from "@mantine/core";
import { type FormEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { AttendeeFields, readAttendee, useOrganisations } from "#features/attendance/attendee-fields";
import { useAttendanceActs } from "#features/attendance/use-attendance-acts";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Refused } from "#ui/refused";

/** Somebody who stands on no invitation, or a whole list of paper: Enter writes the line and the next one begins. */
export function NewAttendeeCard({ meetingId }: { readonly meetingId: string }) {
  const t = useTranslations("attendance");
  const acts = useAttendanceActs();
  const organisations = useOrganisations();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { attendee, time } = readAttendee(new FormData(event.currentTarget), organisations);
    const id = newOperationId();
    acts.record.mutate(
      { opId: newOperationId(), id, meetingId, attendee, arrivedTime: time },
      {
        onSuccess: () => {
          acts.told(id, attendee.name);
          form.current?.reset();
          form.current?.querySelector("input")?.focus();
        },
      },
    );
  };
  return (
    <Card title={t("newTitle")} note={t("newNote")}>
      <form ref={form} className={classes.form} onSubmit={submit} data-screen-only>
        <AttendeeFields isTimeRequired={false} />
        <Refused error={acts.record.error} />
        <div className={classes.actions}>
          <Button type="submit" loading={acts.record.isPending}>
            {t("add")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
