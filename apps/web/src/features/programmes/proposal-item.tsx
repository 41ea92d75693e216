import type { ProposalAnswer } from "@sinergi/api/programmes/definitions.schema";
import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChangedLines } from "#features/programmes/changed-lines";
import { useProgrammeActs } from "#features/programmes/use-programme-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { Dialog } from "#ui/dialog";
import classes from "./programmes.module.css";

/** One proposal: what would change, what it would move, and what may be done with it. */
export function ProposalItem({ proposal }: { readonly proposal: ProposalAnswer }) {
  const t = useTranslations("programmes.proposals");
  const formats = useFormats();
  const { regency } = useSession();
  const { state, kind, name, agencyName, proposer, at, note, numbers, before, after, decider, decidedAt, reason } = proposal;
  const moment = (iso: string | null) => (iso === null ? "–" : formats.moment(iso, regency.timeZone));
  return (
    <li data-proposal={proposal.code} data-state={state}>
      <p>
        <Link to="/program/$code" params={{ code: proposal.code }}>
          {name}
        </Link>{" "}
        <span className={classes.tag} data-when={state === "PENDING" ? "waiting" : "ended"}>
          {t(`states.${state}`)}
        </span>
      </p>
      <p className={classes.quiet}>
        {t(`kinds.${kind}`)} · {agencyName} · {t("by", { by: proposer, at: moment(at) })}
      </p>
      <ChangedLines before={before} after={after} />
      {note !== "" && <p>“{note}”</p>}
      {numbers.map(({ period, ...counts }) => (
        <p key={period}>
          {t("numbers", { period, before: formats.count(counts.before), eligible: formats.count(counts.eligible), entering: formats.count(counts.entering), leaving: formats.count(counts.leaving), unknown: formats.count(counts.unknown) })}
        </p>
      ))}
      {decider !== null && (
        <p className={classes.quiet}>
          {t(`states.${state}`)}: {t("decided", { by: decider, at: moment(decidedAt) })}
          {reason !== null && ` · “${reason}”`}
        </p>
      )}
      <ProposalActs proposal={proposal} />
    </li>
  );
}

function ProposalActs({ proposal: { id, mayDecide, mayWithdraw } }: { readonly proposal: ProposalAnswer }) {
  const t = useTranslations("programmes.proposals");
  const words = useRefusalWords();
  const { approve, reject, withdraw } = useProgrammeActs();
  const [rejecting, setRejecting] = useState(false);
  const error = approve.error ?? reject.error ?? withdraw.error;
  if (!mayDecide && !mayWithdraw) return null;
  return (
    <div className={classes.actions}>
      {mayDecide && (
        <>
          <Button loading={approve.isPending} onClick={() => approve.mutate({ opId: newOperationId(), id }, { onSuccess: () => notifications.show({ message: t("approved") }) })}>
            {t("approve")}
          </Button>
          <Button variant="default" onClick={() => setRejecting(true)}>
            {t("reject")}
          </Button>
        </>
      )}
      {mayWithdraw && (
        <Button variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate({ opId: newOperationId(), id })}>
          {t("withdraw")}
        </Button>
      )}
      {error && (
        <p className={classes.problem} role="alert">
          {words(error)}
        </p>
      )}
      <Dialog opened={rejecting} onClose={() => setRejecting(false)} title={t("rejectTitle")}>
        <RejectForm busy={reject.isPending} submit={(reason) => reject.mutate({ opId: newOperationId(), id, reason }, { onSuccess: () => setRejecting(false) })} />
      </Dialog>
    </div>
  );
}

const REASON_MIN = 10;

function RejectForm({ busy, submit }: { readonly busy: boolean; readonly submit: (reason: string) => void }) {
  const t = useTranslations("programmes.proposals");
  const [reason, setReason] = useState("");
  const [tooShort, setTooShort] = useState(false);
  return (
    <form
      className={classes.question}
      onSubmit={(event) => {
        event.preventDefault();
        const said = reason.trim();
        setTooShort(said.length < REASON_MIN);
        if (said.length >= REASON_MIN) submit(said);
      }}
    >
      <Textarea label={t("reason")} value={reason} error={tooShort && t("reasonShort")} onChange={(event) => setReason(event.currentTarget.value)} maxLength={500} rows={3} data-autofocus />
      <Button type="submit" loading={busy}>
        {t("reject")}
      </Button>
    </form>
  );
}
