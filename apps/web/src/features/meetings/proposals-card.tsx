import type { AgendaProposalAnswer } from "@sinergi/api/meetings/preparation.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecideProposal } from "#features/meetings/decide-proposal";
import { useAgendaActs } from "#features/meetings/use-meeting-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { useUndoNotice } from "#ui/use-undo-notice";
import own from "./meetings.module.css";

const SHOWN = 10;

/** What was asked to have on the table: for who decides all of it, for others their own with what became of it. */
export function ProposalsCard() {
  const t = useTranslations("meetings.proposals");
  const [all, setAll] = useState(false);
  const query = useQuery(trpc.meetings.proposals.queryOptions());
  return (
    <Loaded query={query} height={200}>
      {({ rows, mayDecide }) => {
        const waiting = rows.filter(({ state }) => state === "WAITING").length;
        const shown = all ? rows : rows.slice(0, SHOWN);
        return (
          <Card title={t(mayDecide ? "title" : "ownTitle")} finding={rows.length === 0 ? null : t("finding", { waiting, count: rows.length })}>
            {rows.length === 0 ? <EmptyState text={t(mayDecide ? "none" : "ownNone")} /> : <ul className={own.items}>{shown.map((row) => <Proposal key={row.id} proposal={row} mayDecide={mayDecide} />)}</ul>}
            {rows.length > shown.length && (
              <Button variant="subtle" onClick={() => setAll(true)}>
                {t("showAll", { count: rows.length })}
              </Button>
            )}
          </Card>
        );
      }}
    </Loaded>
  );
}

interface ProposalProps {
  readonly proposal: AgendaProposalAnswer;
  readonly mayDecide: boolean;
}

export function Proposal({ proposal, mayDecide }: ProposalProps) {
  const t = useTranslations("meetings.proposals");
  const formats = useFormats();
  const { regency } = useSession();
  const { id, title, reason, state, organisationName, proposedName, createdAt, answer, decidedName, meetingId, meetingTitle } = proposal;
  const who = [proposedName, organisationName, formats.moment(createdAt, regency.timeZone)].filter((part) => part !== null).join(" · ");
  return (
    <li className={own.item}>
      <div className={own.itemBody}>
        <p className={own.itemTitle}>
          {title} <span className={own.mark} data-state={state}>{t(`states.${state}`)}</span>
        </p>
        <p>{reason}</p>
        <p className={classes.under}>{who}</p>
        {state === "ACCEPTED" && meetingId !== null && meetingTitle !== null && (
          <p className={classes.under}>
            {t("on")}{" "}
            <Link to="/rapat/$meetingId" params={{ meetingId }}>
              {meetingTitle}
            </Link>
          </p>
        )}
        {answer !== "" && <p className={classes.under}>{t("answered", { name: decidedName ?? "–", answer })}</p>}
      </div>
      <div className={own.itemActs} data-screen-only>
        {mayDecide && <DecideProposal proposal={proposal} />}
        {!mayDecide && proposal.own && state === "WAITING" && <Withdraw id={id} />}
      </div>
    </li>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  const t = useTranslations("meetings.proposals");
  const { withdraw } = useAgendaActs();
  const { failed } = useUndoNotice();
  return (
    <Button size="compact-md" variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => withdraw.mutate({ opId: newOperationId(), id }, { onError: failed })}>
      {t("withdraw")}
    </Button>
  );
}
