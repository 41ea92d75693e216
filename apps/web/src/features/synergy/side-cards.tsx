import type { SidesByAreaAnswer } from "@sinergi/api/synergy/synergy.schema";
import { besidesOwn } from "@sinergi/targeting/own-parts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { SideBarsCard } from "#features/synergy/side-bars-card";
import { SideQuadrantsCard } from "#features/synergy/side-quadrants-card";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Card } from "#ui/card";
import { useTranslations } from "use-intl";
import { readMixFilter } from "#urls/synergy.url";

const route = getRouteApi("/frame/analisis/sinergi");

/** Livelihood and production in the same families: area by area, then the areas against each other. */
export function SideCards() {
  const t = useTranslations("synergy.sides");
  const search = route.useSearch();
  const filter = besidesOwn("sides", readMixFilter(search));
  const query = useQuery(trpc.synergy.sidesByArea.queryOptions({ area: search.wil, on: search.tgl, ...filter }, { placeholderData: keepPreviousData }));
  if (!query.data) return <Card title={t("title")}><Loaded query={query} height={420}>{() => null}</Loaded></Card>;
  return <Loaded query={query} height={420}>{(answer) => <BothCards answer={answer} />}</Loaded>;
}

function BothCards({ answer }: { readonly answer: SidesByAreaAnswer }) {
  return (
    <>
      <SideBarsCard answer={answer} />
      {answer.rows.length > 1 && <SideQuadrantsCard answer={answer} />}
    </>
  );
}
