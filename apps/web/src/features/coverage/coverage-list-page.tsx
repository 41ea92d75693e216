import type { CoverageBehind, CoverageFamiliesAnswer } from "@sinergi/api/coverage/coverage.schema";
import { IconArrowLeft } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CoverageListTable } from "#features/coverage/coverage-list-table";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { ExportButton } from "#ui/export-button";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { SearchName, useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";
import { type CoverageListSearch, readBehind } from "#urls/coverage.url";
import { readSort } from "#urls/payments.url";

const route = getRouteApi("/frame/pendampingan/cakupan/keluarga");
const SORTS = ["village", "head", "day"] as const;

/** The families behind a number of Cakupan lapangan. */
export function CoverageListPage() {
  const t = useTranslations("coverage.list");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const places = usePlaces();
  const [thisMonth] = useState(() => new Date().toISOString().slice(0, 7));
  const { named: text, look } = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const behind = readBehind(search, thisMonth);
  const say = useBehindWords();
  const narrow = (change: Partial<CoverageListSearch>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const { wil } = search;
  return (
    <Page title={say(behind)} badges={wil === undefined ? undefined : <FilterBadges badges={[{ key: "wil", text: places.nameOf(wil), remove: () => narrow({ wil: undefined }) }]} clear={() => narrow({ wil: undefined })} />} actions={<ExportButton what={{ kind: "coverage", filter: { behind, text } }} />}>
      <Link to="/pendampingan/cakupan" search={{ bulan: search.bulan, wil: wil?.slice(0, DISTRICT_LENGTH) }} className={links.link} data-screen-only>
        <IconArrowLeft size={16} aria-hidden /> {t("back")}
      </Link>
      <div className={choices.choices} data-screen-only>
        <AreaChoice area={wil} choose={(area) => narrow({ wil: area })} />
        <SearchName label={t("search")} look={look} />
      </div>
      <Families behind={behind} text={text} />
    </Page>
  );
}
const DISTRICT_LENGTH = 8;

/** What the list holds, as a title. */
function useBehindWords(): (behind: CoverageBehind) => string {
  const t = useTranslations("coverage");
  const formats = useFormats();
  const programmes = useProgrammes();
  return (behind) => {
    switch (behind.what) {
      case "REACH":
        return t("list.reach", { state: t(`list.states.${behind.state}`), month: formats.month(behind.month) });
      case "NOT_FOUND":
        return t("list.notFound", { reason: behind.outcome === "BERTEMU" ? "–" : t(`notFound.reasons.${behind.outcome}`), month: formats.month(behind.month) });
      case "TOLD":
        return t("list.told", { state: t(`told.states.${behind.state}`), name: programmes.nameOf(behind.programme), tranche: behind.tranche, period: behind.period });
      case "KEPT":
        return t("list.kept", { component: t(`kept.components.${behind.component}`), result: t(`kept.results.${behind.result}`), month: formats.month(behind.month) });
    }
  };
}

function Families({ behind, text }: { readonly behind: CoverageBehind; readonly text: string }) {
  const t = useTranslations("coverage.list");
  const { urut, hal } = route.useSearch();
  const query = useQuery(trpc.coverage.families.queryOptions({ behind, text, ...readSort(urut, SORTS, "village"), page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Card title={t(behind.what === "KEPT" ? "persons" : "families")}>
      <Loaded query={query} height={600}>
        {(answer) => <Found answer={answer} behind={behind} text={text} />}
      </Loaded>
    </Card>
  );
}

function Found({ answer, behind, text }: { readonly answer: CoverageFamiliesAnswer; readonly behind: CoverageBehind; readonly text: string }) {
  const t = useTranslations("coverage.list");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const unit = behind.what === "KEPT" ? "Persons" : "Families";
  if (answer.total === 0) return <EmptyState text={t("none")} />;
  return (
    <>
      <p aria-live="polite" data-total={answer.total}>
        {answer.inScope === answer.total ? t(`count${unit}`, { shown: formats.count(answer.total), count: answer.total }) : t(text === "" ? "countInScope" : "countFound", { shown: formats.count(answer.inScope), total: formats.count(answer.total) })}
      </p>
      {answer.inScope === 0 ? <EmptyState text={t(text === "" ? "outOfScope" : "notByName")} /> : <CoverageListTable answer={answer} behind={behind} />}
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.inScope} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}
