import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AbsenceCard } from "#features/coordination/absence-card";
import { BurndownCard } from "#features/coordination/burndown-card";
import { ContinuityCard } from "#features/coordination/continuity-card";
import { CoordinationFilters } from "#features/coordination/coordination-filters";
import { HeadlineCard } from "#features/coordination/headline-card";
import { LeadCard } from "#features/coordination/lead-card";
import { MeetingCard } from "#features/coordination/meeting-card";
import { StripCard } from "#features/coordination/strip-card";
import { useCoordinationBadges } from "#features/coordination/use-coordination-badges";
import { trpc } from "#lib/trpc";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/koordinasi");

/** Figures of coordination: what was agreed and done, who was there. Organisations and meetings, never persons. */
export function CoordinationPage() {
  const t = useTranslations("coordination");
  const navigate = route.useNavigate();
  const { seri, dari, sampai, opd } = route.useSearch();
  const query = useQuery(trpc.coordination.overview.queryOptions({ series: seri ?? null, from: dari ?? null, to: sampai ?? null, organisation: opd ?? null }, { placeholderData: keepPreviousData }));
  const badges = useCoordinationBadges(query.data);
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      <CoordinationFilters answer={query.data} />
      <Loaded query={query} height={640}>
        {(answer) => (
          <>
            <HeadlineCard answer={answer} />
            <LeadCard answer={answer} />
            <BurndownCard answer={answer} />
            <StripCard answer={answer} />
            <ContinuityCard answer={answer} />
            <AbsenceCard answer={answer} />
            <MeetingCard answer={answer} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
