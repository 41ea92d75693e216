import { NativeSelect } from "@mantine/core";
import { CASE_CATEGORIES, CASE_STATES } from "@sinergi/domain/fieldwork/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useAllFirst } from "#features/fieldlogs/use-all-first";
import { usePlaces } from "#lib/areas";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import type { FilterBadge } from "#ui/filter-badges";
import { type Named, SearchName } from "#ui/search-name";
import { CASE_CATEGORY_KEYS, CASE_STATE_KEYS, type CasesSearch } from "#urls/fieldlogs.url";
import own from "./fieldlogs.module.css";

const route = getRouteApi("/frame/pendampingan/kasus");

export function CaseFilters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations("fieldlogs.cases");
  const words = useTranslations("fieldlogs");
  const allFirst = useAllFirst();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (more: Partial<CasesSearch>) => void navigate({ search: (now) => ({ ...now, ...more, hal: undefined }), resetScroll: false });
  const select = (key: "keadaan" | "jenis" | "sifat", label: string, data: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => narrow({ [key]: event.currentTarget.value || undefined })} data={allFirst(data)} />
  );
  return (
    <div className={`${choices.choices} ${own.filters}`} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      {select("keadaan", t("state"), [{ value: "terbuka", label: t("notClosed") }, ...CASE_STATES.map((state) => ({ value: CASE_STATE_KEYS[state], label: words(`caseStates.${state}`) }))])}
      {select("jenis", t("category"), CASE_CATEGORIES.map((category) => ({ value: CASE_CATEGORY_KEYS[category], label: words(`categories.${category}`) })))}
      {select("sifat", t("sight"), [{ value: "terbatas", label: t("restricted") }])}
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
    </div>
  );
}

/** What the address narrows the list to, each removable by itself. */
export function useCaseBadges(): readonly FilterBadge[] {
  const t = useTranslations("fieldlogs.cases");
  const all = useTranslations("fieldlogs");
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const texts: Readonly<Record<"keadaan" | "jenis" | "sifat" | "wil", (value: string) => string>> = {
    keadaan: (key) => {
      const state = CASE_STATES.find((one) => CASE_STATE_KEYS[one] === key);
      return state === undefined ? t("notClosed") : all(`caseStates.${state}`);
    },
    jenis: (key) => {
      const category = CASE_CATEGORIES.find((one) => CASE_CATEGORY_KEYS[one] === key);
      return category === undefined ? key : all(`categories.${category}`);
    },
    sifat: () => t("restricted"),
    wil: places.nameOf,
  };
  return (Object.keys(texts) as (keyof typeof texts)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: texts[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) }) }];
  });
}
