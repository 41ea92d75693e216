import type { TrendAnswer } from "@sinergi/api/trends/trends.schema";
import { NativeSelect } from "@mantine/core";
import { AREA_MEASURES, DECILE_MEASURES, PROGRAMME_MEASURES, TREND_MEASURES, type TrendMeasure } from "@sinergi/targeting/trend";
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
  const group = (name: "programme" | "area" | "decile", measures: readonly TrendMeasure[]) => ({ group: t(`groups.${name}`), items: measures.map((value) => ({ value, label: t(`measures.${value}`) })) });
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("measure")}
        value={readTrendMeasure(search.ukur)}
        onChange={(event) => change({ ukur: writeTrendMeasure(TREND_MEASURES.find((one) => one === event.currentTarget.value) ?? "coverage") })}
        data={[group("programme", PROGRAMME_MEASURES), group("area", AREA_MEASURES), group("decile", DECILE_MEASURES)]}
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

