import type { AttendeeAnswer } from "@sinergi/api/attendance/attendance.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";

const SEXES = ["MALE", "FEMALE"] as const;

/** Names and codes of the organisations that can be picked; what is typed beside them is another one. */
export function useOrganisations(): readonly { readonly code: string; readonly name: string }[] {
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  return (directory.data?.rows ?? []).map(({ code, name }) => ({ code, name }));
}

interface AttendeeFieldsProps {
  readonly attendee?: AttendeeAnswer | undefined;
  /** Empty: now. */
  readonly isTimeRequired: boolean;
}

/** What is written of somebody who came. */
export function AttendeeFields({ attendee, isTimeRequired }: AttendeeFieldsProps) {
  const t = useTranslations("attendance");
  const organisations = useOrganisations();
  const listId = useId();
  return (
    <>
      <div className={classes.pair}>
        <TextInput name="name" label={t("name")} defaultValue={attendee?.name ?? ""} required withAsterisk={false} minLength={2} maxLength={120} autoComplete="off" />
        <TextInput name="jobTitle" label={t("jobTitle")} defaultValue={attendee?.jobTitle ?? ""} required withAsterisk={false} minLength={2} maxLength={160} autoComplete="off" />
      </div>
      <TextInput name="organisation" label={t("organisation")} defaultValue={attendee?.organisationName ?? ""} list={listId} required withAsterisk={false} minLength={2} maxLength={160} autoComplete="off" />
      <datalist id={listId}>
        {organisations.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <div className={classes.pair}>
        <NativeSelect name="sex" label={t("sex")} defaultValue={attendee?.sex ?? ""} data={[{ value: "", label: "–" }, ...SEXES.map((value) => ({ value, label: t(`sexes.${value}`) }))]} />
        <TextInput name="phone" label={t("phone")} defaultValue={attendee?.kept?.phone ?? ""} type="tel" maxLength={40} pattern="[0-9+\(\) .\-]*" autoComplete="off" />
        <TextInput name="time" label={t(isTimeRequired ? "time" : "timeOrNow")} type="time" defaultValue={attendee?.arrivedTime ?? ""} required={isTimeRequired} withAsterisk={false} />
      </div>
    </>
  );
}

/** The fields as they are sent, without the invitation. */
export function readAttendee(fields: FormData, organisations: ReturnType<typeof useOrganisations>) {
  const typed = textIn(fields, "organisation");
  const known = organisations.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const time = textIn(fields, "time");
  return {
    attendee: {
      name: textIn(fields, "name"), jobTitle: textIn(fields, "jobTitle"), organisationCode: known?.code ?? null, organisationName: known?.name ?? typed,
      sex: SEXES.find((sex) => sex === textIn(fields, "sex")) ?? null, phone: textIn(fields, "phone") || null,
    },
    time: time === "" ? null : time.slice(0, 5),
  };
}
