import type { UpdateAnswer } from "@sinergi/api/updates/updates.schema";
import { Button, Checkbox, TextInput, Textarea } from "@mantine/core";
import { proposalNumber } from "@sinergi/domain/updates/vocabulary";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { usePlaces } from "#lib/areas";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { uploadFile } from "#lib/upload";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Checkbox.css";
import own from "./updates.module.css";

interface MeetingFormProps {
  /** All of one village. */
  readonly chosen: readonly UpdateAnswer[];
  readonly done: () => void;
  readonly cancel: () => void;
}

/** The meeting of a village as it was: when, where, who led it, and what it said of each proposal. */
export function MeetingForm({ chosen, done, cancel }: MeetingFormProps) {
  const t = useTranslations("updates.meeting");
  const { recordMeeting } = useUpdateActs();
  const [id] = useState(newOperationId);
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<unknown>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const people = Number(textIn(fields, "participants"));
    const draft = {
      villageCode: chosen[0]?.villageCode ?? "", heldOn: textIn(fields, "heldOn"), place: textIn(fields, "place"), chair: textIn(fields, "chair"), notes: textIn(fields, "notes"), participants: Number.isInteger(people) && people > 0 ? people : null,
    };
    const verdicts = chosen.map(({ id: proposalId }) => (rejected.has(proposalId) ? { proposalId, verdict: "REJECTED" as const, reason: textIn(fields, `reason-${proposalId}`) } : { proposalId, verdict: "AGREED" as const }));
    const file = fields.get("minutes");
    const send = async () => {
      await recordMeeting.mutateAsync({ opId: id, id, draft, verdicts });
      if (file instanceof File && file.size > 0) await uploadFile({ path: `/files/village-meetings/${id}`, file, report: () => undefined, signal: new AbortController().signal });
    };
    setFailed(null);
    send().then(done, setFailed);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Place code={chosen[0]?.villageCode ?? ""} />
      <ul className={own.verdicts}>
        {chosen.map((update) => (
          <Verdict key={update.id} update={update} rejected={rejected.has(update.id)} turn={(no) => setRejected(new Set(no ? [...rejected, update.id] : [...rejected].filter((one) => one !== update.id)))} />
        ))}
      </ul>
      <TextInput type="file" name="minutes" label={t("minutes")} description={t("minutesHint")} accept=".pdf,.jpg,.jpeg,.png,.docx" />
      <Refused error={failed} />
      <div className={classes.actions}>
        <Button type="submit" loading={recordMeeting.isPending}>
          {t("save", { agreed: chosen.length - rejected.size, rejected: rejected.size })}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}

function Place({ code }: { readonly code: string }) {
  const t = useTranslations("updates.meeting");
  const places = usePlaces();
  const today = useToday();
  const { regency } = useSession();
  return (
    <>
      <p>
        <strong>{places.nameOf(code)}</strong>
      </p>
      <div className={classes.pair}>
        <TextInput type="date" name="heldOn" label={t("heldOn")} max={today} defaultValue={today} required withAsterisk={false} />
        <TextInput name="participants" label={t("participants")} inputMode="numeric" pattern="[0-9]*" maxLength={4} />
      </div>
      <div className={classes.pair}>
        <TextInput name="place" label={t("place")} required minLength={2} maxLength={200} withAsterisk={false} data-autofocus />
        <TextInput name="chair" label={t("chair", { head: regency.terms.villageHead })} required minLength={2} maxLength={120} withAsterisk={false} />
      </div>
      <Textarea name="notes" label={t("notes")} maxLength={2_000} rows={2} autosize={false} />
    </>
  );
}

function Verdict({ update, rejected, turn }: { readonly update: UpdateAnswer; readonly rejected: boolean; readonly turn: (no: boolean) => void }) {
  const t = useTranslations("updates");
  return (
    <li>
      <Checkbox checked={!rejected} onChange={(event) => turn(!event.currentTarget.checked)} label={`${update.subject} · ${t(`kinds.${update.kind}`)} · ${proposalNumber(update.number)}`} description={rejected ? t("meeting.rejected") : t("meeting.agreed")} />
      {rejected && <TextInput name={`reason-${update.id}`} label={t("meeting.reason")} required minLength={5} maxLength={2_000} withAsterisk={false} />}
    </li>
  );
}
