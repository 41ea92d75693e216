import { NativeSelect } from "@mantine/core";
import { GRADUATION_STATES } from "@sinergi/domain/fieldwork/decide-graduation";
import { GRADUATION_KINDS } from "@sinergi/domain/fieldwork/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useAllFirst } from "#features/fieldlogs/use-all-first";
import { useGraduationWords } from "#features/fieldlogs/use-graduation-words";
import { usePlaces } from "#lib/areas";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import type { FilterBadge } from "#ui/filter-badges";
import { type Named, SearchName } from "#ui/search-name";
import { GRADUATION_KIND_KEYS, GRADUATION_STATE_KEYS, type GraduationsSearch } from "#urls/fieldlogs.url";
import own from "./fieldlogs.module.css";

const route = getRouteApi("/frame/pendampingan/graduasi");

export function GraduationFilters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations("fieldlogs.graduations");
  const words = useGraduationWords();
  const allFirst = useAllFirst();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (more: Partial<GraduationsSearch>) => void navigate({ search: (now) => ({ ...now, ...more, hal: undefined }), resetScroll: false });
  const select = (key: "keadaan" | "jenis" | "kepesertaan", label: string, data: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => narrow({ [key]: event.currentTarget.value || undefined })} data={allFirst(data)} />
  );
  return (
    <div className={`${choices.choices} ${own.filters}`} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      {select("keadaan", t("state"), GRADUATION_STATES.map((state) => ({ value: GRADUATION_STATE_KEYS[state], label: words.state(state) })))}
      {select("jenis", t("kind"), GRADUATION_KINDS.map((kind) => ({ value: GRADUATION_KIND_KEYS[kind], label: words.kind(kind) })))}
      {select("kepesertaan", t("enrolment"), [{ value: "berjalan", label: t("stillRunning") }])}
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
    </div>
  );
}

/** What the address narrows the list to, each removable by itself. */
export function useGraduationBadges(): readonly FilterBadge[] {
  const t = useTranslations("fieldlogs.graduations");
  const words = useGraduationWords();
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const texts: Readonly<Record<"keadaan" | "jenis" | "kepesertaan" | "wil", (value: string) => string>> = {
    keadaan: (key) => GRADUATION_STATES.filter((one) => GRADUATION_STATE_KEYS[one] === key).map(words.state)[0] ?? key,
    jenis: (key) => GRADUATION_KINDS.filter((one) => GRADUATION_KIND_KEYS[one] === key).map(words.kind)[0] ?? key,
    kepesertaan: () => t("stillRunning"),
    wil: places.nameOf,
  };
  return (Object.keys(texts) as (keyof typeof texts)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: texts[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) }) }];
  });
}
