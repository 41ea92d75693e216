import type { FacilitatorAnswer, FacilitatorsAnswer } from "@sinergi/api/assignments/assignments.schema";
import { Button, NativeSelect } from "@mantine/core";
import { IconFileUpload, IconUserPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { findFacilitators } from "#features/assignments/find-facilitators";
import { LoadCard } from "#features/assignments/load-card";
import { TakeFacilitators } from "#features/assignments/take-facilitators";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { type Named, SearchName, useNamed } from "#ui/search-name";
import { type FacilitatorsSearch, LOAD_KEYS, wordIn } from "#urls/assignments.url";

const route = getRouteApi("/frame/pendampingan/pendamping");

/** Who accompanies how many families, beside what of it has come in. For coordinators: nobody is ranked. */
export function FacilitatorsPage() {
  const t = useTranslations("assignments");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.assignments.facilitators.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const named = useNamed(() => undefined);
  const badges = [...named.badges, ...useBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: ({ urut }) => ({ urut }) });
  };
  const rows = query.data ? findFacilitators(query.data.rows, search, named.named) : [];
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />} actions={<Actions rows={rows} titles={badges.map(({ text }) => text)} />}>
      <Filters field={named.field} look={named.look} />
      <Loaded query={query} height={560}>
        {(answer) => (
          <>
            <Unassigned answer={answer} />
            {rows.length === 0 ? (
              <Card title={t("list")}>
                <EmptyState text={t(badges.length > 0 ? "noneForFilter" : "none")} />
              </Card>
            ) : (
              <LoadCard answer={answer} rows={rows} badges={badges} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Actions({ rows, titles }: { readonly rows: readonly FacilitatorAnswer[]; readonly titles: readonly string[] }) {
  const t = useTranslations("assignments");
  const mayWrite = useMay("assignments.write");
  return (
    <>
      <TakeFacilitators rows={rows} titles={titles} />
      {mayWrite && (
        <>
          <Button variant="default" size="sm" leftSection={<IconFileUpload size={16} aria-hidden />} renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/pendampingan/pendamping/berkas" search={{}} />}>
            {t("fromFile")}
          </Button>
          <Button size="sm" leftSection={<IconUserPlus size={16} aria-hidden />} renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/pendampingan/pendamping/bagi" search={{ belum: "ya" }} />}>
            {t("dealOut")}
          </Button>
        </>
      )}
    </>
  );
}

/** Families of the programme whom nobody accompanies: the one thing to do next. */
function Unassigned({ answer: { accompanied, programme } }: { readonly answer: FacilitatorsAnswer }) {
  const t = useTranslations("assignments");
  const formats = useFormats();
  const mayWrite = useMay("assignments.write");
  if (accompanied === null || programme === null) return null;
  const { all, unassigned } = accompanied;
  return (
    <Card title={t("accompanied", { programme })} finding={unassigned === 0 ? t("everybodyHasOne", { families: formats.count(all) }) : t("without", { families: formats.count(unassigned), all: formats.count(all), programme })}>
      {unassigned > 0 && mayWrite && (
        <Link to="/pendampingan/pendamping/bagi" search={{ belum: "ya" }} className={links.link}>
          {t("dealOutThose")}
        </Link>
      )}
    </Card>
  );
}

function Filters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations("assignments.filters");
  const all = useTranslations("filters")("all");
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<FacilitatorsSearch>) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
  const loads = LOAD_KEYS.map((value) => ({ value, label: t(`loads.${value}`) }));
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      <NativeSelect className={choices.choice ?? ""} label={t("district")} value={search.kec ?? ""} onChange={(event) => narrow({ kec: event.currentTarget.value || undefined })} data={[{ value: "", label: all }, ...places.districts.map(({ code, name }) => ({ value: code, label: name }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("load")} value={search.beban ?? ""} onChange={(event) => narrow({ beban: loads.find(({ value }) => value === event.currentTarget.value)?.value })} data={[{ value: "", label: all }, ...loads]} />
      <NativeSelect className={choices.choice ?? ""} label={t("unsent")} value={search.kirim ?? ""} onChange={(event) => narrow({ kirim: event.currentTarget.value === "belum" ? "belum" : undefined })} data={[{ value: "", label: all }, { value: "belum", label: t("onlyUnsent") }]} />
    </div>
  );
}

function useBadges() {
  const t = useTranslations("assignments.filters");
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = {
    kec: places.nameOf,
    beban: (text: string) => t(`loads.${wordIn(LOAD_KEYS, text) ?? "sesuai"}`),
    kirim: () => t("onlyUnsent"),
  };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: words[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) }];
  });
}
