import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { DecideProposal } from "#features/meetings/decide-proposal";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { KeptFigure } from "#ui/kept-figure";
import own from "./meetings.module.css";

/** What others ask to have on the table and nobody has decided yet: onto this agenda with one press. */
export function ProposalsWaiting({ meetingId }: { readonly meetingId: string }) {
  const t = useTranslations("meetings.proposals");
  const formats = useFormats();
  const { regency } = useSession();
  const rows = useQuery(trpc.meetings.proposals.queryOptions()).data?.rows.filter(({ state }) => state === "WAITING") ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t("waitingTitle")} finding={t("waitingFinding", { count: rows.length })}>
      <ul className={own.items}>
        {rows.map((proposal) => (
          <li key={proposal.id} className={own.item}>
            <div className={own.itemBody}>
              <p className={own.itemTitle}>{proposal.title}</p>
              <p className={own.itemNote}>{proposal.reason}</p>
              {proposal.figureId !== null && <KeptFigure id={proposal.figureId} />}
              <p className={classes.under}>{[proposal.proposedName, proposal.organisationName, formats.moment(proposal.createdAt, regency.timeZone)].filter((part) => part !== null).join(" · ")}</p>
            </div>
            <div className={own.itemActs} data-screen-only>
              <DecideProposal proposal={proposal} meetingId={meetingId} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
