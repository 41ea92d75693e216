import type { PledgeDetail } from "@sinergi/api/partners/partners.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PledgeActs } from "#features/partners/pledge-acts";
import { PledgeFacts } from "#features/partners/pledge-facts";
import { PledgeHistory } from "#features/partners/pledge-history";
import { useNeedWords } from "#features/partners/use-need-words";
import { hasCode } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/mitra/janji/$pledgeId");

/** One pledge: what was promised, who takes care of it, what came of it, and every step with who and why. */
export function PledgePage() {
  const t = useTranslations("partners.pledges");
  const words = useNeedWords();
  const { pledgeId } = route.useParams();
  const query = useQuery(trpc.pledges.detail.queryOptions({ id: pledgeId }));
  const back = <Link to="/mitra/janji">{t("back")}</Link>;
  if (hasCode(query.error, "pledge_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  const pledge = query.data?.pledge;
  return (
    <Page title={pledge ? t("titleOf", { need: words.short(pledge.need), area: pledge.areaName }) : t("one")} intro={back}>
      <Loaded query={query} height={520}>
        {(detail) => <Cards detail={detail} />}
      </Loaded>
    </Page>
  );
}

function Cards({ detail }: { readonly detail: PledgeDetail }) {
  return (
    <>
      <PledgeFacts detail={detail} acts={<PledgeActs detail={detail} />} />
      <PledgeHistory detail={detail} />
    </>
  );
}
