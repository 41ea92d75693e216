import type { FollowUpDetail } from "@sinergi/api/followups/followups.schema";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { EvidenceCard } from "#features/followups/evidence-card";
import { FollowUpActs } from "#features/followups/follow-up-acts";
import { FollowUpFacts } from "#features/followups/follow-up-facts";
import { FollowUpHistory } from "#features/followups/follow-up-history";
import { hasCode } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { ErrorState } from "#ui/error-state";
import { FollowUpList } from "#ui/follow-up-list";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/tindak-lanjut/$followUpId");

/** One follow-up: what was agreed, how far it is, the files that show it, and every step with who and why. */
export function FollowUpPage() {
  const t = useTranslations("followUps");
  const { followUpId } = route.useParams();
  const query = useQuery(trpc.followUps.detail.queryOptions({ id: followUpId }));
  const back = <Link to="/tindak-lanjut">{t("back")}</Link>;
  if (hasCode(query.error, "follow_up_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  const number = query.data?.followUp.number;
  return (
    <Page title={number === undefined ? t("one") : `${t("one")} ${followUpNumber(number)}`} intro={back}>
      <Loaded query={query} height={520}>
        {(detail) => <Cards key={detail.followUp.id} detail={detail} />}
      </Loaded>
    </Page>
  );
}

function Cards({ detail }: { readonly detail: FollowUpDetail }) {
  const t = useTranslations("followUp.list");
  const { meetingId, meetingTitle } = detail.followUp;
  return (
    <>
      <FollowUpFacts detail={detail} acts={<FollowUpActs detail={detail} />} />
      <EvidenceCard detail={detail} />
      <FollowUpHistory detail={detail} />
      {meetingId !== null && meetingTitle !== null && (
        <Card title={t("title")}>
          <FollowUpList meetingId={meetingId} />
        </Card>
      )}
    </>
  );
}
