import { useQuery } from "@tanstack/react-query";
import { NativeSelect } from "@mantine/core";
import { INDICATORS } from "@sinergi/domain/series/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FigureButton } from "#features/series/figure-form";
import { ImportButton } from "#features/series/import-form";
import { ReadingCard } from "#features/series/reading-card";
import { SeriesCard } from "#features/series/series-card";
import { SeriesTable } from "#features/series/series-table";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import choices from "#ui/choices.module.css";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { readIndicatorKey, writeIndicatorKey } from "#urls/series.url";
import classes from "./series.module.css";

const route = getRouteApi("/frame/analisis/kemiskinan");

/** Poverty by year as BPS measures it, beside province, nation and target. People, and never below the regency. */
export function SeriesPage() {
  const t = useTranslations("series");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay("series.write");
  const query = useQuery(trpc.series.overview.queryOptions({}));
  const indicator = readIndicatorKey(search.angka);
  const actions = mayWrite && query.data && (
    <>
      <ImportButton />
      <FigureButton answer={query.data} indicator={indicator} />
    </>
  );
  return (
    <Page title={t("title")} intro={t("intro")} actions={actions || undefined}>
      <div className={choices.choices} data-screen-only>
        <NativeSelect
          className={classes.indicator ?? ""}
          label={t("indicator")}
          value={indicator}
          onChange={(event) => {
            const wanted = INDICATORS.find((one) => one === event.currentTarget.value) ?? "P0";
            void navigate({ search: (now) => ({ ...now, angka: writeIndicatorKey(wanted) }), resetScroll: false });
          }}
          data={INDICATORS.map((value) => ({ value, label: t(`indicators.${value}`) }))}
        />
      </div>
      <Loaded query={query} height={900}>
        {(answer) => (
          <>
            <SeriesCard answer={answer} indicator={indicator} />
            <ReadingCard answer={answer} indicator={indicator} />
            <SeriesTable answer={answer} indicator={indicator} mayWrite={mayWrite} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
