import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { FUNDING_SOURCES, PROGRESS_STATES } from "@sinergi/domain/budgets/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { type BudgetsSearch, PROGRESS_KEYS, SIDE_KEYS, STRATEGY_KEYS } from "#urls/budgets.url";

const route = getRouteApi("/frame/perencanaan/anggaran");
const SEARCH_WAIT_MS = 300;

const SIDES = ["LIVELIHOOD", "PRODUCTION", "NONE"] as const;
const STRATEGIES = ["EXPENDITURE_REDUCTION", "INCOME_INCREASE", "POVERTY_POCKET_REDUCTION"] as const;

/** Words to search for and everything the rows can be narrowed to; all of it stands in the address. */
export function BudgetFilters({ overview }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets");
  const all = useTranslations("filters")("all");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<BudgetsSearch>) => void navigate({ search: (now) => ({ ...now, ...changed, hal: undefined }), resetScroll: false, replace: "cari" in changed });
  const first = { value: "", label: all };
  const select = (key: "opd" | "sisi" | "strategi" | "dana" | "maju", label: string, data: readonly { value: string; label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => change({ [key]: event.currentTarget.value || undefined })} data={[first, ...data]} />
  );
  return (
    <div className={choices.choices} data-screen-only>
      <SearchField now={search.cari} search={(cari) => change({ cari })} />
      {overview.agency === null && select("opd", t("filters.agency"), overview.agencies.map(({ code, name }) => ({ value: code, label: name })))}
      {select("sisi", t("filters.side"), SIDES.map((side) => ({ value: SIDE_KEYS[side], label: t(`sides.${side}`) })))}
      {select("strategi", t("filters.strategy"), STRATEGIES.map((strategy) => ({ value: STRATEGY_KEYS[strategy], label: t(`strategies.${strategy}`) })))}
      {select("dana", t("filters.source"), FUNDING_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) })))}
      {select("maju", t("filters.state"), PROGRESS_STATES.map((state) => ({ value: PROGRESS_KEYS[state], label: t(`progress.${state}`) })))}
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("filters.waiting")}
        value={search.usul ?? ""}
        onChange={(event) => change({ usul: event.currentTarget.value === "ya" ? "ya" : undefined })}
        data={[first, { value: "ya", label: t("filters.onlyWaiting") }]}
      />
      <AreaChoice area={search.wil === "tanpa" ? undefined : search.wil} choose={(wil) => change({ wil })} />
    </div>
  );
}

interface SearchFieldProps {
  readonly now: string | undefined;
  readonly search: (text: string | undefined) => void;
}

/** What is typed shows at once; the address follows when the hand rests. */
function SearchField({ now, search }: SearchFieldProps) {
  const t = useTranslations("budgets.filters");
  const [text, setText] = useState(now ?? "");
  const [seen, setSeen] = useState(now);
  // Taken away by its badge or by Back: the field follows the address.
  if (seen !== now) {
    setSeen(now);
    if ((now ?? "") !== text.trim()) setText(now ?? "");
  }
  const follow = useDebouncedCallback((typed: string) => search(typed.trim() || undefined), SEARCH_WAIT_MS);
  return (
    <TextInput
      className={choices.choice ?? ""}
      type="search"
      label={t("search")}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        follow(event.currentTarget.value);
      }}
      maxLength={100}
      autoComplete="off"
    />
  );
}
