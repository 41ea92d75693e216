import type { AgendaProposalAnswer } from "@sinergi/api/meetings/preparation.schema";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { MEETING_REASON_MIN_LENGTH } from "@sinergi/domain/meetings/meeting.schema";
import { mayPrepare } from "@sinergi/domain/meetings/move-meeting";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useAgendaActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

/** Onto the agenda of a meeting, or not and why; either can be taken back. `meetingId`: of the meeting the reader is at. */
export function DecideProposal({ proposal, meetingId }: { readonly proposal: AgendaProposalAnswer; readonly meetingId?: string }) {
  const t = useTranslations("meetings.proposals");
  const notice = useUndoNotice();
  const { accept, reopen } = useAgendaActs();
  const [asked, setAsked] = useState<"accept" | "decline" | null>(null);
  const close = () => setAsked(null);
  const { id, state } = proposal;
  const back = () => reopen.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  if (state === "ACCEPTED" || state === "DECLINED") {
    return (
      <Button size="compact-md" variant="subtle" color="gray" loading={reopen.isPending} onClick={back}>
        {t("reopen")}
      </Button>
    );
  }
  if (state === "WITHDRAWN") return null;
  const take = (meeting: string, answer: string) =>
    accept.mutate({ opId: newOperationId(), id, meetingId: meeting, itemId: newOperationId(), answer }, { onError: notice.failed, onSuccess: () => { close(); notice.done(t("accepted"), back); } });
  return (
    <>
      <Button size="compact-md" loading={accept.isPending} onClick={() => (meetingId === undefined ? setAsked("accept") : take(meetingId, ""))}>
        {t("accept")}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setAsked("decline")}>
        {t("decline")}
      </Button>
      <Dialog opened={asked !== null} onClose={close} title={t(asked === "decline" ? "declineTitle" : "acceptTitle")}>
        {asked === "accept" && <AcceptForm take={take} busy={accept.isPending} error={accept.error} close={close} />}
        {asked === "decline" && <DeclineForm id={id} close={close} done={() => { close(); notice.done(t("declined"), back); }} />}
      </Dialog>
    </>
  );
}

interface AcceptFormProps {
  readonly take: (meetingId: string, answer: string) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly close: () => void;
}

function AcceptForm({ take, busy, error, close }: AcceptFormProps) {
  const t = useTranslations("meetings.proposals");
  const formats = useFormats();
  const list = useQuery(trpc.meetings.list.queryOptions());
  const open = (list.data?.rows ?? []).filter(({ state }) => mayPrepare(state)).toSorted((a, b) => b.heldOn.localeCompare(a.heldOn));
  const next = open.findLast(({ heldOn }) => heldOn >= (list.data?.today ?? ""));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    take(textIn(fields, "meeting"), textIn(fields, "answer"));
  };
  if (list.data && open.length === 0) return <p>{t("noMeeting")}</p>;
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect key={next?.id} name="meeting" label={t("intoMeeting")} defaultValue={next?.id} data={open.map(({ id, title, heldOn }) => ({ value: id, label: `${title} – ${formats.day(heldOn)}` }))} />
      <Textarea name="answer" label={t("answerOptional")} maxLength={500} autosize={false} rows={2} />
      <Refused error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={busy}>
          {t("accept")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function DeclineForm({ id, close, done }: { readonly id: string; readonly close: () => void; readonly done: () => void }) {
  const t = useTranslations("meetings.proposals");
  const { decline } = useAgendaActs();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    decline.mutate({ opId: newOperationId(), id, answer: textIn(new FormData(event.currentTarget), "answer") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea name="answer" label={t("why")} description={t("whyHint")} required minLength={MEETING_REASON_MIN_LENGTH} maxLength={500} withAsterisk={false} autosize={false} rows={3} data-autofocus />
      <Refused error={decline.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={decline.isPending}>
          {t("decline")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
