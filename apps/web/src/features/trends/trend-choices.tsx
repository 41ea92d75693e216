import type { TrendAnswer } from "@sinergi/api/trends/trends.schema";
import { NativeSelect } from "@mantine/core";
import { TREND_GROUPS, TREND_MEASURES, type TrendGroup, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { readTrendMeasure, type TrendsSearch, writeTrendMeasure } from "#urls/trends.url";

const route = getRouteApi("/frame/analisis/tren");

/** Which figure, of which programme, and where: every choice stands in the address. */
export function TrendChoices({ answer }: { readonly answer: TrendAnswer | undefined }) {
  const t = useTranslations("trends");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<TrendsSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  const chosen = readTrendMeasure(search.ukur);
  const groups = groupsFor(answer?.programme ?? null, chosen).map((name) => ({ group: t(`groups.${name}`), items: TREND_GROUPS[name].map((value) => ({ value, label: t(`measures.${value}`) })) }));
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("measure")}
        value={chosen}
        onChange={(event) => change({ ukur: writeTrendMeasure(TREND_MEASURES.find((one) => one === event.currentTarget.value) ?? "coverage") })}
        data={groups}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("programme")}
        value={answer?.programme?.code ?? ""}
        onChange={(event) => change({ prog: event.currentTarget.value || undefined })}
        data={(answer?.programmes ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <AreaChoice area={search.wil} choose={(wil) => change({ wil })} />
    </div>
  );
}

/** Only what the programme can have: pieces of the package of one in it, persons of one for individuals; and always the figure that is looked at. */
function groupsFor(programme: TrendAnswer["programme"], chosen: TrendMeasure): readonly TrendGroup[] {
  const without: readonly TrendGroup[] = [...(programme?.inPackage ? [] : (["piece"] as const)), ...(programme?.forPersons ? [] : (["persons"] as const))];
  const groups: readonly TrendGroup[] = ["aim", "reception", "piece", "persons", "area", "sides", "package", "layers", "housing", "focus", "decile"];
  return groups.filter((group) => !without.includes(group) || TREND_GROUPS[group].some((measure) => measure === chosen));
}
