import type { GapsAnswer } from "@sinergi/api/partners/partners.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { GapBarsCard } from "#features/partners/gap-bars-card";
import { GapFilters } from "#features/partners/gap-filters";
import { GapTableCard } from "#features/partners/gap-table-card";
import { MissedCard } from "#features/partners/missed-card";
import { useGapBadges } from "#features/partners/use-gap-badges";
import { districtOf } from "#lib/areas";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import { needIn } from "#urls/partners.url";

const route = getRouteApi("/frame/mitra/celah");

/** Where help is missing, by area and kind of need, without a single name. */
export function GapsPage() {
  const t = useTranslations("partners");
  const { wil, prog, butuh } = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useGapBadges();
  const mayPledge = useMay("pledges.write");
  const programme = needIn(butuh)?.programme ?? prog;
  const query = useQuery(trpc.gaps.byArea.queryOptions({ area: districtOf(wil) ?? undefined, programme }, { placeholderData: keepPreviousData }));
  const pledge = mayPledge && (
    <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/mitra/janji/baru" search={{ wil, butuh }} />}>{t("gaps.pledge")}</Button>
  );
  return (
    <Page title={t("gaps.title")} intro={t("gaps.intro")} actions={pledge} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      <GapFilters answer={query.data} />
      <Loaded query={query} height={720}>
        {(answer) => (answer.snapshot.dataset ? <Cards answer={answer} /> : <NotImported />)}
      </Loaded>
    </Page>
  );
}

function Cards({ answer }: { readonly answer: GapsAnswer }) {
  return (
    <>
      <GapBarsCard answer={answer} />
      <GapTableCard answer={answer} />
      <MissedCard answer={answer} />
    </>
  );
}
