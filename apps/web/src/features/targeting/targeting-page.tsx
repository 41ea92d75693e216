import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AreaCard } from "#features/targeting/area-card";
import { lookedAt, periodOf } from "#features/targeting/area-ranking";
import { DecileCard } from "#features/targeting/decile-card";
import { PersonsCard } from "#features/targeting/persons-card";
import { ProgrammesCard } from "#features/targeting/programmes-card";
import { SynergyLink } from "#features/targeting/synergy-link";
import { useDeciles, useTargetingBadges } from "#features/targeting/use-narrowed";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import choices from "#ui/choices.module.css";

const route = getRouteApi("/frame/analisis/sasaran");

export function TargetingPage() {
  const t = useTranslations("targeting");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useTargetingBadges();
  const deciles = useDeciles();
  const query = useQuery(
    trpc.targeting.figures.queryOptions({ area: search.wil, on: search.tgl, deciles }, { placeholderData: keepPreviousData }),
  );
  // Which programmes have a list decides what the first sentence says: it waits for both.
  const listing = useQuery(trpc.programmes.list.queryOptions());
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
        {(figures) => (figures.snapshot.dataset ? <Loaded query={listing} height={640}>{() => <TargetingCards figures={figures} />}</Loaded> : <NotImported />)}
      </Loaded>
    </Page>
  );
}

function TargetingCards({ figures }: { readonly figures: FiguresAnswer }) {
  const search = route.useSearch();
  const programmes = useProgrammes();
  const { listed, waiting, chosen } = lookedAt(figures.programmes, (code) => programmes.hasList(code, periodOf(figures.snapshot.on)), search.prog);
  return (
    <>
      <ProgrammesCard figures={figures} listed={listed} waiting={waiting} chosen={chosen?.code} />
      {chosen && (
        <>
          {programmes.unitOf(chosen.code) === "INDIVIDUAL" && <PersonsCard figures={figures} programme={chosen} />}
          <DecileCard figures={figures} programme={chosen} />
          <AreaCard figures={figures} programme={chosen} />
        </>
      )}
      <SynergyLink />
    </>
  );
}
