import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AgencyCard } from "#features/synergy/agency-card";
import { CombinationsCard } from "#features/synergy/combinations-card";
import { LayersCard } from "#features/synergy/layers-card";
import { PackageCard } from "#features/synergy/package-card";
import { ProgrammeMatrixCard } from "#features/synergy/programme-matrix-card";
import { SideCards } from "#features/synergy/side-cards";
import { useSynergyBadges } from "#features/synergy/use-narrowed";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import { readMixFilter } from "#urls/synergy.url";
import choices from "#ui/choices.module.css";

const route = getRouteApi("/frame/analisis/sinergi");

/** Where help meets: programmes, agencies and the two sides of help in the same families. */
export function SynergyPage() {
  const t = useTranslations("synergy");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useSynergyBadges();
  const query = useQuery(trpc.synergy.overview.queryOptions({ area: search.wil, on: search.tgl, ...readMixFilter(search) }, { placeholderData: keepPreviousData }));
  return (
    <Page
      title={t("title")}
      intro={t("intro")}
      snapshot={query.data?.snapshot}
      badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}
    >
      <div className={choices.choices} data-screen-only>
        <AreaChoice area={search.wil} choose={(wil) => void navigate({ search: (now) => ({ ...now, wil }) })} />
      </div>
      <Loaded query={query} height={640}>
        {(answer) => (answer.snapshot.dataset ? <SynergyCards answer={answer} /> : <NotImported />)}
      </Loaded>
    </Page>
  );
}

function SynergyCards({ answer }: { readonly answer: SynergyAnswer }) {
  return (
    <>
      <ProgrammeMatrixCard answer={answer} />
      <AgencyCard answer={answer} />
      <CombinationsCard answer={answer} />
      <LayersCard answer={answer} />
      <SideCards />
      <PackageCard answer={answer} />
    </>
  );
}
