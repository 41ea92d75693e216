import type { WhichFamilies } from "@sinergi/api/assignments/assignments.schema";
import type { AssignmentPreview } from "@sinergi/api/assignments/assignments.schema";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import { useAssignmentActs } from "#ui/use-assignment-acts";
import { useUndoNotice } from "#ui/use-undo-notice";

/** What the server takes, before it has read it: days still as text. */
type Which = Exclude<WhichFamilies, { readonly by: "LIST" }> | { readonly by: "LIST"; readonly filter: object; readonly onlyUnassigned: boolean };

interface AssignFormProps {
  readonly which: Which;
  /** Chosen already. */
  readonly toUserId?: string | undefined;
  /** Whoever has them now is not offered. */
  readonly notUserId?: string | undefined;
  /** They may also become nobody's. */
  readonly mayEnd?: boolean | undefined;
  readonly done: () => void;
}

const NOBODY = "-";

/** Gives families to a facilitator from a day on: what would change is counted before, and taken back after. */
export function AssignForm({ which, toUserId = "", notUserId, mayEnd = false, done }: AssignFormProps) {
  const t = useTranslations("assigning");
  const [to, setTo] = useState(toUserId);
  const [fromDay, setFromDay] = useState(useToday());
  const asked = { which: which as WhichFamilies, toUserId: to === NOBODY ? null : to, fromDay };
  const preview = useQuery(trpc.assignments.preview.queryOptions(asked, { enabled: to !== "" && fromDay !== "", staleTime: 0 }));
  const { send, acts } = useSend(asked, done);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (preview.data) send(preview.data.families, textIn(new FormData(event.currentTarget), "reason"));
  };
  const moves = preview.data !== undefined && preview.data.families > preview.data.unchanged;
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <FacilitatorChoice value={to} change={setTo} notUserId={notUserId} mayEnd={mayEnd} />
        <TextInput type="date" label={t("fromDay")} value={fromDay} onChange={(event) => setFromDay(event.currentTarget.value)} required />
      </div>
      <p className={classes.under}>{t("fromDayHint")}</p>
      <TextInput name="reason" label={t("reason")} maxLength={500} />
      {preview.data && <Counts counts={preview.data} />}
      <Refused error={preview.error ?? acts.assign.error ?? acts.end.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!moves} loading={acts.assign.isPending || acts.end.isPending}>
          {t(to === NOBODY ? "end" : "save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function useSend(asked: { readonly which: WhichFamilies; readonly toUserId: string | null; readonly fromDay: string }, done: () => void) {
  const t = useTranslations("assigning");
  const formats = useFormats();
  const acts = useAssignmentActs();
  const notice = useUndoNotice();
  // One wish, one id: pressed twice it is one act.
  const [id] = useState(newOperationId);
  const send = (expected: number, reason: string) => {
    const { toUserId, ...rest } = asked;
    const onSuccess = ({ families }: { readonly families: number }) => {
      done();
      const takeBack = () => acts.undo.mutate({ opId: newOperationId(), id: newOperationId(), actId: id }, { onError: notice.failed });
      notice.done(t(toUserId === null ? "endedNotice" : "doneNotice", { families: formats.count(families) }), takeBack);
    };
    const input = { opId: newOperationId(), id, ...rest, expected, reason };
    if (toUserId === null) acts.end.mutate(input, { onSuccess });
    else acts.assign.mutate({ ...input, toUserId }, { onSuccess });
  };
  return { send, acts };
}

interface ChoiceProps {
  readonly value: string;
  readonly change: (userId: string) => void;
  readonly notUserId?: string | undefined;
  readonly mayEnd?: boolean | undefined;
}

/** Facilitators by name, each with what he has now. */
function FacilitatorChoice({ value, change, notUserId, mayEnd = false }: ChoiceProps) {
  const t = useTranslations("assigning");
  const formats = useFormats();
  const { data } = useQuery(trpc.assignments.facilitators.queryOptions());
  const options = (data?.rows ?? []).filter(({ userId }) => userId !== notUserId).map((row) => ({ value: row.userId, label: t("option", { name: row.name === "" ? row.userId : row.name, families: formats.count(row.families) }) }));
  return <NativeSelect label={t("to")} value={value} onChange={(event) => change(event.currentTarget.value)} required data={[{ value: "", label: t("choose") }, ...options, ...(mayEnd ? [{ value: NOBODY, label: t("nobody") }] : [])]} />;
}

function Counts({ counts: { families, fresh, taken, unchanged, load } }: { readonly counts: AssignmentPreview }) {
  const t = useTranslations("assigning");
  const formats = useFormats();
  return (
    <div className={load?.verdict === "ABOVE" ? classes.care : undefined} role="status">
      <p>
        <strong>{t("families", { families: formats.count(families) })}</strong>
      </p>
      {fresh > 0 && <p>{t("fresh", { families: formats.count(fresh) })}</p>}
      {taken.map((one) => (
        <p key={one.userId}>{t("taken", { families: formats.count(one.families), name: one.name === "" ? one.userId : one.name })}</p>
      ))}
      {unchanged > 0 && <p>{t("unchanged", { families: formats.count(unchanged) })}</p>}
      {load && <p>{t(`load.${load.verdict}`, { before: formats.count(load.before), after: formats.count(load.after) })}</p>}
    </div>
  );
}
