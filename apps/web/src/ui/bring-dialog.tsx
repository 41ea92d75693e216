import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { type BringWay, type FigureChoice, type Offer, useBringWay } from "#ui/bring-offer";
import { Dialog } from "#ui/dialog";
import { useUndoNotice } from "#ui/use-undo-notice";
import classes from "./act-form.module.css";

interface DialogProps {
  readonly offer: Offer;
  readonly close: () => void;
}

const TITLE_MAX = 300;

/** Which meeting, under which words, with which number. What is brought is frozen as it is now. */
export function BringDialog({ offer, close }: DialogProps) {
  const t = useTranslations("bring");
  const way = useBringWay();
  if (way === null) return null;
  return (
    <Dialog opened onClose={close} title={t(way)}>
      <BringForm offer={offer} close={close} way={way} />
    </Dialog>
  );
}

function BringForm({ offer, close, way }: DialogProps & { readonly way: BringWay }) {
  const t = useTranslations("bring");
  const words = useRefusalWords();
  const meetings = useQuery({ ...trpc.keptFigures.coming.queryOptions(), enabled: way === "bring" });
  const [title, setTitle] = useState(offer.title.slice(0, TITLE_MAX));
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<FigureChoice | null>(offer.choices[0] ?? null);
  const chosenMeeting = meetingId ?? meetings.data?.[0]?.id ?? null;
  const acts = useBringActs(close);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const brought = { opId: newOperationId(), figureId: newOperationId(), figure: chosen?.figure ?? { kind: "screen" as const }, title: title.trim(), address: addressNow(), on: chosen?.on ?? offer.on ?? dayNow() };
    if (way === "propose") return acts.propose(brought, reason);
    if (chosenMeeting !== null) acts.bring(brought, chosenMeeting);
  };
  const none = way === "bring" && meetings.data?.length === 0;
  return (
    <form className={classes.form} onSubmit={submit}>
      {way === "bring" && <MeetingChoice meetings={meetings.data} value={chosenMeeting} choose={setMeetingId} close={close} />}
      <Textarea label={t("title")} description={t("titleHint")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={TITLE_MAX} autosize={false} rows={3} required />
      <NumberChoice choices={offer.choices} chosen={chosen} choose={setChosen} />
      {way === "propose" && <TextInput label={t("reason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={1000} />}
      <p className={classes.under}>{t("freezes")}</p>
      {(acts.error ?? meetings.error) !== null && (
        <p className={classes.problem} role="alert">
          {words(acts.error ?? meetings.error)}
        </p>
      )}
      <Button type="submit" loading={acts.isPending} disabled={none || title.trim().length < 3}>
        {t(way === "bring" ? "confirm" : "confirmPropose")}
      </Button>
    </form>
  );
}

interface MeetingChoiceProps {
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly heldOn: string }[] | undefined;
  readonly value: string | null;
  readonly choose: (id: string) => void;
  readonly close: () => void;
}

function MeetingChoice({ meetings, value, choose, close }: MeetingChoiceProps) {
  const t = useTranslations("bring");
  const formats = useFormats();
  if (meetings?.length === 0) {
    return (
      <p className={classes.care}>
        {t("noMeeting")}{" "}
        <Link to="/rapat" onClick={close}>
          {t("toMeetings")}
        </Link>
      </p>
    );
  }
  return (
    <NativeSelect
      label={t("meeting")}
      value={value ?? ""}
      disabled={meetings === undefined}
      onChange={(event) => choose(event.currentTarget.value)}
      data={(meetings ?? []).map(({ id, title, heldOn }) => ({ value: id, label: t("meetingOn", { title, day: formats.day(heldOn) }) }))}
      data-autofocus
    />
  );
}

interface NumberChoiceProps {
  readonly choices: readonly FigureChoice[];
  readonly chosen: FigureChoice | null;
  readonly choose: (choice: FigureChoice | null) => void;
}

/** Which number is measured again: first what it is of, then which. */
function NumberChoice({ choices, chosen, choose }: NumberChoiceProps) {
  const t = useTranslations("bring");
  const rows = [...new Set(choices.map(({ row }) => row))];
  const columns = choices.filter(({ row }) => row === chosen?.row);
  const takeRow = (row: string) => choose(choices.find((one) => one.row === row && one.column === chosen?.column) ?? choices.find((one) => one.row === row) ?? null);
  if (choices.length === 0) return <p className={classes.care}>{t("noNumber")}</p>;
  return (
    <div className={classes.pair}>
      <NativeSelect label={t("row")} value={chosen?.row ?? ""} onChange={(event) => takeRow(event.currentTarget.value)} data={[...rows.map((row) => ({ value: row, label: row })), { value: "", label: t("without") }]} />
      {chosen && (
        <NativeSelect
          label={t("number")}
          value={chosen.key}
          onChange={(event) => choose(choices.find(({ key }) => key === event.currentTarget.value) ?? chosen)}
          data={columns.map(({ key, column, shown }) => ({ value: key, label: t("numberIs", { column, shown }) }))}
        />
      )}
    </div>
  );
}

interface Brought {
  readonly opId: string;
  readonly figureId: string;
  readonly figure: FigureChoice["figure"];
  readonly title: string;
  readonly address: string;
  readonly on: string | undefined;
}

function useBringActs(close: () => void) {
  const t = useTranslations("bring");
  const queryClient = useQueryClient();
  const notice = useUndoNotice();
  const onSettled = () => Promise.all([queryClient.invalidateQueries(trpc.keptFigures.pathFilter()), queryClient.invalidateQueries(trpc.meetings.pathFilter())]);
  const bring = useMutation(trpc.keptFigures.bring.mutationOptions({ onSettled }));
  const propose = useMutation(trpc.keptFigures.propose.mutationOptions({ onSettled }));
  const takeBack = useMutation(trpc.keptFigures.takeBack.mutationOptions({ onSettled, onError: notice.failed }));
  const withdraw = useMutation(trpc.keptFigures.withdraw.mutationOptions({ onSettled, onError: notice.failed }));
  return {
    error: bring.error ?? propose.error,
    isPending: bring.isPending || propose.isPending,
    bring: (brought: Brought, meetingId: string) => {
      const itemId = newOperationId();
      bring.mutate({ ...brought, itemId, meetingId }, {
        onSuccess: () => {
          notice.done(t("brought"), () => takeBack.mutate({ opId: newOperationId(), itemId }));
          close();
        },
      });
    },
    propose: (brought: Brought, reason: string) => {
      const proposalId = newOperationId();
      propose.mutate({ ...brought, proposalId, reason }, {
        onSuccess: () => {
          notice.done(t("proposed"), () => withdraw.mutate({ opId: newOperationId(), proposalId }));
          close();
        },
      });
    },
  };
}

const ADDRESS_MAX = 1900;

/** The screen as it is narrowed now; where that is too long to keep, the screen alone. */
function addressNow(): string {
  const address = location.pathname + location.search;
  return address.length > ADDRESS_MAX ? location.pathname : address;
}

function dayNow(): string | undefined {
  return new URLSearchParams(location.search).get("tgl") ?? undefined;
}
