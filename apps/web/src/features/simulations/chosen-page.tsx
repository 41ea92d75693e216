import type { ChosenFamiliesAnswer, ChosenFamilyAnswer } from "@sinergi/api/simulations/simulations.schema";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Reasons } from "#features/simulations/reasons";
import { sent, useScenarioTitle, useScenarioWords } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { ExportButton } from "#ui/export-button";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import { readScenario, viewedNumber } from "#urls/simulations.url";
import classes from "./simulations.module.css";

const route = getRouteApi("/frame/perencanaan/simulasi/keluarga");

/** The families behind a simulation, in the order of its list. */
export function ChosenPage() {
  const t = useTranslations("simulations");
  const title = useScenarioTitle();
  const words = useScenarioWords();
  const { hal, ...search } = route.useSearch();
  const scenario = readScenario(search, viewedNumber(search));
  const query = useQuery(trpc.simulations.families.queryOptions(scenario === null ? skipToken : { on: search.tgl, scenario: sent(scenario), page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  const back = (
    <Link to="/perencanaan/simulasi" search={search}>
      {t("chosen.back")}
    </Link>
  );
  return (
    <Page title={t("chosen.title")} intro={scenario === null ? t("chooseProgramme") : words(scenario)} actions={scenario && <ExportButton what={{ kind: "simulation", filter: { on: search.tgl, scenario } }} />}>
      <p className={classes.caution} role="note">
        {t("caution")}
      </p>
      <p data-screen-only>{back}</p>
      {scenario !== null && (
        <Card title={title(scenario)}>
          <Loaded query={query} height={600}>
            {(answer) => <ChosenTable answer={answer} />}
          </Loaded>
        </Card>
      )}
    </Page>
  );
}

function ChosenTable({ answer }: { readonly answer: ChosenFamiliesAnswer }) {
  const t = useTranslations("simulations.chosen");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const count = (
    <p className={classes.count} aria-live="polite">
      <strong data-total={answer.total}>{t("total", { total: formats.count(answer.total) })}</strong>
      {answer.hidden > 0 && t("hidden", { hidden: formats.count(answer.hidden) })}
    </p>
  );
  if (answer.total === 0) return <EmptyState text={t("none")} />;
  return (
    <>
      {count}
      {answer.rows.length === 0 ? <EmptyState text={t("noneInScope")} /> : <DataTable caption={t("title")} columns={columns} rows={answer.rows} rowKey={({ familyId }) => familyId} />}
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

function useColumns(): readonly Column<ChosenFamilyAnswer>[] {
  const t = useTranslations("simulations.chosen");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    {
      key: "head",
      header: t("head"),
      cell: (row) => (
        <span className={classes.head}>
          <span className={classes.place}>{formats.count(row.place)}</span>
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>
            {row.headName}
          </Link>
        </span>
      ),
    },
    { key: "village", header: regency.terms.village, cell: ({ village }) => <>{village.name}<span className={classes.hint}>{village.district}</span></> },
    { key: "decile", header: t("decile"), numeric: true, cell: ({ decile }) => decile ?? "–" },
    { key: "members", header: t("members"), numeric: true, cell: ({ members }) => formats.count(members) },
    { key: "reasons", header: t("why"), cell: (row) => <Reasons of={row} /> },
    { key: "noKk", header: t("noKk"), cell: ({ noKk }) => showMasked(noKk) },
  ];
}
