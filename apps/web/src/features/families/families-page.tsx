import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FamilyChoices } from "#features/families/family-choices";
import { FamilyTable } from "#features/families/family-table";
import { ListActions, OpenedList } from "#features/families/list-actions";
import { readOrder } from "#features/families/list-order";
import { useFamilyBadges } from "#features/families/use-family-badges";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { familiesFigure, type Offer } from "#ui/bring-offer";
import { Card } from "#ui/card";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { pageOf } from "#urls/codes";
import { readFamilyFilter } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/keluarga");

/** The families behind any number of the product: the filter is the address, the total is the number. */
export function FamiliesPage() {
  const t = useTranslations("families");
  const charts = useTranslations("charts");
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useFamilyBadges();
  const input = { filter: readFamilyFilter(search), ...readOrder(search.urut), page: pageOf(search.hal), pageSize: 50 };
  const query = useQuery(trpc.families.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const offer = (): Offer => {
    const words = [t("title"), ...badges.map(({ text }) => text)].join(" · ");
    return { title: words, choices: [{ key: "list", row: words, column: charts("unitFamilies"), shown: formats.count(query.data?.total ?? null), ...familiesFigure(input.filter) }] };
  };
  const clear = () => void navigate({ search: (now) => ({ daftar: now.daftar }) });
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />} actions={<ListActions offer={offer} />}>
      <OpenedList />
      <FamilyChoices />
      <Card title={t("list")}>
        <Loaded query={query} height={600}>
          {(answer) => <FamilyTable answer={answer} narrowed={badges.length > 0} clear={clear} />}
        </Loaded>
      </Card>
    </Page>
  );
}
