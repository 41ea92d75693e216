import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ExportProgrammes } from "#features/programmes/export-programmes";
import { ProgrammeFilters } from "#features/programmes/programme-filters";
import { ProgrammeTable } from "#features/programmes/programme-table";
import { ProposalsCard } from "#features/programmes/proposals-card";
import { shownList } from "#features/programmes/shown-list";
import { useProgrammeBadges } from "#features/programmes/use-programme-badges";
import { useMay } from "#lib/session";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { programmeOrderIn, readProgrammesFilter } from "#urls/programmes.url";

const route = getRouteApi("/frame/program");

/** Every programme of the regency, and the changes of them that wait for a decision. */
export function ProgrammesPage() {
  const t = useTranslations("programmes");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useProgrammeBadges();
  const today = useToday();
  const mayWrite = useMay("programmes.write");
  const query = useQuery(trpc.programmes.list.queryOptions());
  const clear = () => void navigate({ search: {} });
  const shown = query.data ? shownList(query.data, { filter: readProgrammesFilter(search), order: programmeOrderIn(search), today }) : [];
  const create = mayWrite && (
    <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/program/baru" />}>
      {t("new")}
    </Button>
  );
  return (
    <Page title={t("title")} intro={t("intro")} actions={create} badges={<FilterBadges badges={badges} clear={clear} />}>
      {mayWrite && <ProposalsCard onlyWaiting search={search} narrow={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })} />}
      <ProgrammeFilters />
      <Card title={t("list")} finding={query.data ? t("found", { count: shown.length }) : null} actions={shown.length > 0 && <ExportProgrammes rows={shown} today={today} filters={badges.map(({ text }) => text)} />}>
        <Loaded query={query} height={640}>
          {(all) =>
            shown.length > 0 ? (
              <ProgrammeTable rows={shown} today={today} />
            ) : (
              <EmptyState text={t(all.length === 0 ? "none" : "noneForFilter")}>
                {badges.length > 0 && (
                  <Button variant="default" onClick={clear}>
                    {t("clear")}
                  </Button>
                )}
              </EmptyState>
            )
          }
        </Loaded>
      </Card>
    </Page>
  );
}
