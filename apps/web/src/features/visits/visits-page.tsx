import type { VisitFilterInput, VisitsAnswer } from "@sinergi/api/visits/visits.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { VisitChoices } from "#features/visits/visit-choices";
import { VisitTable } from "#features/visits/visit-table";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { ExportButton } from "#ui/export-button";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import { readVisitOrder } from "#urls/visits.url";

const route = getRouteApi("/frame/pendampingan/kunjungan");
const FILTERS = ["wil", "pendamping", "bulan", "hasil", "jenis", "tanda"] as const;

function useVisitFilter(): VisitFilterInput {
  const { wil, pendamping, bulan, hasil, jenis, tanda } = route.useSearch();
  return { area: wil, facilitator: pendamping, month: bulan, outcome: hasil, kind: jenis, flag: tanda };
}

/** Visits as they arrived from the field. */
export function VisitsPage() {
  const t = useTranslations("visits");
  const { urut, hal } = route.useSearch();
  const filter = useVisitFilter();
  const query = useQuery(trpc.visits.list.queryOptions({ filter, ...readVisitOrder(urut), page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} badges={<Badges facilitators={query.data?.facilitators ?? []} />} actions={<ExportButton what={{ kind: "visits", filter }} />}>
      <VisitChoices facilitators={query.data?.facilitators ?? []} />
      <Loaded query={query} height={600}>
        {(answer) => <Found answer={answer} />}
      </Loaded>
    </Page>
  );
}

function Found({ answer }: { readonly answer: VisitsAnswer }) {
  const t = useTranslations("visits");
  const search = route.useSearch();
  const formats = useFormats();
  const navigate = route.useNavigate();
  const finding = answer.total === 0 ? null : t("finding", { visits: answer.total, families: answer.families, shownVisits: formats.count(answer.total), shownFamilies: formats.count(answer.families) });
  return (
    <Card title={t("list")} finding={finding} note={t("note", { day: formats.day(answer.today) })}>
      {answer.total === 0 ? <EmptyState text={t(FILTERS.some((key) => search[key] !== undefined) ? "none" : "noneYet")} /> : <VisitTable rows={answer.rows} />}
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </Card>
  );
}

function Badges({ facilitators }: Pick<VisitsAnswer, "facilitators">) {
  const words = useTranslations("visitWords");
  const places = usePlaces();
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const texts: Readonly<Record<(typeof FILTERS)[number], string | null>> = {
    wil: search.wil === undefined ? null : places.nameOf(search.wil),
    pendamping: search.pendamping === undefined ? null : (facilitators.find(({ userId }) => userId === search.pendamping)?.name ?? "–"),
    bulan: search.bulan === undefined ? null : formats.month(search.bulan),
    hasil: search.hasil === undefined ? null : words(`outcomes.${search.hasil}`),
    jenis: search.jenis === undefined ? null : words(`kinds.${search.jenis}`),
    tanda: search.tanda === undefined ? null : words(`flags.${search.tanda}`),
  };
  const badges = FILTERS.flatMap((key) => {
    const text = texts[key];
    return text === null ? [] : [{ key, text, remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) }) }];
  });
  return <FilterBadges badges={badges} clear={() => void navigate({ search: ({ urut }) => ({ urut }) })} />;
}
