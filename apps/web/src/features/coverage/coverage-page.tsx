import { NativeSelect } from "@mantine/core";
import type { CoverageAnswer } from "@sinergi/api/coverage/coverage.schema";
import { monthsEndingAt } from "@sinergi/domain/fieldwork/coverage-months";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FreshnessLine } from "#features/coverage/freshness-line";
import { KeptCard } from "#features/coverage/kept-card";
import { NotFoundCard } from "#features/coverage/not-found-card";
import { ReachCard } from "#features/coverage/reach-card";
import { ToldCard } from "#features/coverage/told-card";
import { useCoverageBadges } from "#features/coverage/use-coverage";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/pendampingan/cakupan");
const MONTHS_TO_CHOOSE = 18;

/** How far field work reaches: by place and month, what families say they received, commitments, and why families were not found. */
export function CoveragePage() {
  const t = useTranslations("coverage");
  const navigate = route.useNavigate();
  const { bulan, wil } = route.useSearch();
  const query = useQuery(trpc.coverage.overview.queryOptions({ month: bulan, area: wil }, { placeholderData: keepPreviousData }));
  const badges = useCoverageBadges();
  return (
    <Page title={t("title")} intro={t("intro")} snapshot={query.data?.snapshot} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      {query.data && <Choices answer={query.data} />}
      <Loaded query={query} height={760}>
        {(answer) => (
          <>
            <FreshnessLine answer={answer} />
            {answer.whole.cells.every(({ assigned }) => assigned === 0) ? <EmptyState text={t("nothing")} /> : <Cards answer={answer} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Cards({ answer }: { readonly answer: CoverageAnswer }) {
  return (
    <>
      <ReachCard answer={answer} />
      <ToldCard answer={answer} />
      <KeptCard answer={answer} />
      <NotFoundCard answer={answer} />
    </>
  );
}

function Choices({ answer }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.choose");
  const filters = useTranslations("filters");
  const formats = useFormats();
  const { regency } = useSession();
  const places = usePlaces();
  const navigate = route.useNavigate();
  const { wil } = route.useSearch();
  const months = monthsEndingAt(answer.today.slice(0, 7), MONTHS_TO_CHOOSE).toReversed();
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("month")}
        value={answer.months.at(-1) ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          void navigate({ search: (now) => ({ ...now, bulan: chosen === months[0] ? undefined : chosen }), resetScroll: false });
        }}
        data={months.map((month) => ({ value: month, label: formats.month(month) }))}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={regency.terms.district}
        value={wil ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value || undefined;
          void navigate({ search: (now) => ({ ...now, wil: chosen }), resetScroll: false });
        }}
        data={[{ value: "", label: filters("all") }, ...places.districts.map(({ code, name }) => ({ value: code, label: name }))]}
      />
    </div>
  );
}
