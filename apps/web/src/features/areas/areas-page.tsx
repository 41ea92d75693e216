import type { AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AreaChoices } from "#features/areas/area-choices";
import { isOfProgramme } from "#features/areas/area-measure";
import { MapCard } from "#features/areas/map-card";
import { PriorityCard } from "#features/areas/priority-card";
import { useAreaBadges } from "#features/areas/use-area-badges";
import { districtOf } from "#lib/areas";
import { trpc } from "#lib/trpc";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import { readMeasure } from "#urls/areas.url";

const route = getRouteApi("/frame/analisis/wilayah");

/** Where: the districts or villages by one measure, on a map and in a table, and which come first. */
export function AreasPage() {
  const t = useTranslations("areas");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useAreaBadges();
  const level = search.tingkat !== undefined || districtOf(search.wil) !== null ? "village" : "district";
  const programme = isOfProgramme(readMeasure(search.ukur)) ? search.prog : undefined;
  const query = useQuery(trpc.areas.figures.queryOptions({ level, programme, on: search.tgl }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")} snapshot={query.data?.snapshot} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      <AreaChoices programme={query.data?.programme?.code} year={query.data?.snapshot.on.slice(0, 4) ?? ""} />
      <Loaded query={query} height={720}>
        {(answer) => (answer.snapshot.dataset ? <AreaCards answer={answer} /> : <NotImported />)}
      </Loaded>
    </Page>
  );
}

function AreaCards({ answer }: { readonly answer: AreaFiguresAnswer }) {
  return (
    <>
      <MapCard answer={answer} />
      <PriorityCard answer={answer} />
    </>
  );
}
