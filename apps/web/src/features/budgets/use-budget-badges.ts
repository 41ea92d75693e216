import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";
import { BUDGET_FILTER_KEYS, readBudgetFilter, type BudgetsSearch } from "#urls/budgets.url";

const route = getRouteApi("/frame/perencanaan/anggaran");

/** What the rows are narrowed to, each removable by itself. */
export function useBudgetBadges(): readonly FilterBadge[] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useBadgeWords();
  return BUDGET_FILTER_KEYS.flatMap((key) =>
    search[key] === undefined ? [] : [{ key, text: words(key, search), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }), resetScroll: false }) }],
  );
}

type FilterKey = (typeof BUDGET_FILTER_KEYS)[number];

function useBadgeWords(): (key: FilterKey, search: BudgetsSearch) => string {
  const t = useTranslations("budgets");
  const places = usePlaces();
  const programmes = useProgrammes();
  return (key, search) => {
    const { text = "", agency = "", side, strategy, source, area = "", programme = "", benefit, progress, chain, kept } = readBudgetFilter(search);
    const texts: Readonly<Record<FilterKey, string>> = {
      cari: t("badges.text", { text }),
      opd: programmes.ownerNameOf(agency),
      sisi: t(`sides.${side ?? "NONE"}`),
      strategi: strategy ? t(`strategies.${strategy}`) : "",
      dana: t(`sources.${source ?? "LAINNYA"}`),
      wil: area === "none" ? t("badges.everywhere") : places.nameOf(area),
      prog: programmes.nameOf(programme),
      jenis: t(`badges.${benefit ?? "grant"}`),
      maju: progress ? t(`progress.${progress}`) : "",
      usul: t("filters.onlyWaiting"),
      rantai: chain ? t(`chain.named.${chain.verdict}`, { document: chain.document }) : "",
      tetap: t(kept ? "badges.kept" : "badges.notKept"),
    };
    return texts[key];
  };
}
