import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FocusChoices } from "#features/focus/focus-choices";
import { ListsCard } from "#features/focus/lists-card";
import { QuadrantCard } from "#features/focus/quadrant-card";
import { ScoreCard } from "#features/focus/score-card";
import { useFocusBadges } from "#features/focus/use-focus-view";
import { WeightsCard } from "#features/focus/weights-card";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import { readFocusProgrammes } from "#urls/focus.url";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus");

/** Which places come first: a score that always shows what it is made of, rate and number together, and the lists that were signed. */
export function FocusPage() {
  const t = useTranslations("focus");
  const { regency } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useFocusBadges();
  const level = search.tingkat === "kecamatan" ? "district" : "village";
  const query = useQuery(trpc.focus.scores.queryOptions({ level, on: search.tgl, programmes: readFocusProgrammes(search.prog) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro", { term: regency.terms.village })} snapshot={query.data?.snapshot} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      <ListsCard inForceId={query.data?.inForce?.id} />
      {query.data && <FocusChoices answer={query.data} />}
      <Loaded query={query} height={760}>
        {(answer) => (answer.snapshot.dataset ? <FocusCards answer={answer} /> : <NotImported />)}
      </Loaded>
    </Page>
  );
}

function FocusCards({ answer }: { readonly answer: FocusScoresAnswer }) {
  return (
    <>
      <div className={classes.scoring}>
        <ScoreCard answer={answer} />
        <WeightsCard answer={answer} key={answer.saved.revision} />
      </div>
      <QuadrantCard answer={answer} />
    </>
  );
}
