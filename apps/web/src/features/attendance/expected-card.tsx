import type { MissingAnswer } from "@sinergi/api/attendance/attendance.schema";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useAttendanceActs } from "#features/attendance/use-attendance-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import act from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import classes from "./attendance.module.css";

/** Beyond these one searches. */
const MOST_SHOWN = 8;

interface ExpectedCardProps {
  readonly meetingId: string;
  readonly missing: readonly MissingAnswer[];
}

/** Who was asked and is not there yet: a few letters and Enter write the first one down. */
export function ExpectedCard({ meetingId, missing }: ExpectedCardProps) {
  const t = useTranslations("attendance.expected");
  const acts = useAttendanceActs();
  const [typed, setTyped] = useState("");
  const [deputyOf, setDeputyOf] = useState<MissingAnswer | null>(null);
  const text = typed.trim().toLowerCase();
  const found = missing.filter((one) => text === "" || [one.name, one.jobTitle, one.organisationName].some((words) => words.toLowerCase().includes(text)));
  const came = (one: MissingAnswer) => {
    const id = newOperationId();
    const name = one.name === "" ? one.jobTitle : one.name;
    acts.record.mutate(
      { opId: newOperationId(), id, meetingId, attendee: { name, jobTitle: one.jobTitle, organisationCode: one.organisation, organisationName: one.organisationName, inviteeId: one.inviteeId, represents: false } },
      { onSuccess: () => acts.told(id, name), onError: acts.failed },
    );
    setTyped("");
  };
  return (
    <Card title={t("title", { count: missing.length })} note={t("note")}>
      <TextInput
        label={t("search")}
        description={t("searchHint")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== "Enter" || !first) return;
          event.preventDefault();
          if (event.shiftKey) setDeputyOf(first);
          else if (text !== "") came(first);
        }}
      />
      <ul className={classes.expected}>
        {found.slice(0, MOST_SHOWN).map((one, at) => (
          <li key={one.inviteeId} data-first={text !== "" && at === 0}>
            <span className={classes.grow}>
              {one.name === "" ? one.jobTitle : one.name}
              <span className={act.under}>{underOf(one)}</span>
              {one.representative && <span className={act.under}>{t("announced", { name: one.representative.name })}</span>}
            </span>
            <span className={classes.rowActs}>
              <Button size="compact-md" variant="light" aria-label={t("cameNamed", { who: `${one.jobTitle}, ${one.organisationName}` })} onClick={() => came(one)}>
                {t("came")}
              </Button>
              <Button size="compact-md" variant="default" aria-label={t("deputyNamed", { who: `${one.jobTitle}, ${one.organisationName}` })} onClick={() => setDeputyOf(one)}>
                {t("deputy")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && <p className={classes.hint}>{t("more", { count: found.length - MOST_SHOWN })}</p>}
      <Dialog opened={deputyOf !== null} onClose={() => setDeputyOf(null)} title={t("deputyTitle")}>
        {deputyOf && <DeputyForm meetingId={meetingId} invited={deputyOf} done={() => setDeputyOf(null)} />}
      </Dialog>
    </Card>
  );
}

/** Most job titles of heads say the organisation already. */
function underOf({ name, jobTitle, organisationName }: MissingAnswer): string {
  return [name === "" ? "" : jobTitle, jobTitle.includes(organisationName) && name !== "" ? "" : organisationName].filter((part) => part !== "").join(" · ");
}

interface DeputyFormProps {
  readonly meetingId: string;
  readonly invited: MissingAnswer;
  readonly done: () => void;
}

function DeputyForm({ meetingId, invited, done }: DeputyFormProps) {
  const t = useTranslations("attendance");
  const acts = useAttendanceActs();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const id = newOperationId();
    const name = textIn(fields, "name");
    acts.record.mutate(
      { opId: newOperationId(), id, meetingId, attendee: { name, jobTitle: textIn(fields, "jobTitle"), organisationCode: invited.organisation, organisationName: invited.organisationName, inviteeId: invited.inviteeId, represents: true } },
      {
        onSuccess: () => {
          acts.told(id, name);
          done();
        },
      },
    );
  };
  return (
    <form className={act.form} onSubmit={submit}>
      <p>{t("expected.stands", { who: `${invited.jobTitle}, ${invited.organisationName}` })}</p>
      <TextInput name="name" label={t("name")} defaultValue={invited.representative?.name ?? ""} required withAsterisk={false} minLength={2} maxLength={120} data-autofocus autoComplete="off" />
      <TextInput name="jobTitle" label={t("jobTitle")} defaultValue={invited.representative?.jobTitle ?? ""} required withAsterisk={false} minLength={2} maxLength={160} autoComplete="off" />
      <Refused error={acts.record.error} />
      <div className={act.actions}>
        <Button type="submit" loading={acts.record.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
