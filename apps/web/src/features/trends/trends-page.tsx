import { besideOf } from "@sinergi/targeting/trend-measures";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FlowCard } from "#features/trends/flow-card";
import { QuartersCard } from "#features/trends/quarters-card";
import { TrendCard } from "#features/trends/trend-card";
import { TrendChoices } from "#features/trends/trend-choices";
import { useTrendBadges } from "#features/trends/use-trend-badges";
import { trpc } from "#lib/trpc";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import { readTrendMeasure } from "#urls/trends.url";

const route = getRouteApi("/frame/analisis/tren");

/** Every figure through the quarters, and who came into and went out of each programme. */
export function TrendsPage() {
  const t = useTranslations("trends");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useTrendBadges();
  const query = useQuery(trpc.trends.overview.queryOptions({ area: search.wil, programme: search.prog, beside: besideOf(readTrendMeasure(search.ukur)) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      <TrendChoices answer={query.data} />
      <Loaded query={query} height={900} waiting={t("waiting")}>
        {(answer) =>
          answer.points.at(-1)?.dataset ? (
            <>
              <TrendCard answer={answer} />
              <FlowCard trend={answer} />
              <QuartersCard answer={answer} />
            </>
          ) : (
            <NotImported />
          )
        }
      </Loaded>
    </Page>
  );
}
