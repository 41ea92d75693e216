import type { GroupAnswer, GroupsAnswer } from "@sinergi/api/assignments/assignments.schema";
import { Button, NativeSelect } from "@mantine/core";
import { groupSizeVerdict } from "@sinergi/domain/fieldwork/divide-into-groups";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DivideForm } from "#features/assignments/divide-form";
import { findGroups, SIZES } from "#features/assignments/find-groups";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { AreaChoice } from "#ui/area-choice";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { type Named, SearchName, useNamed } from "#ui/search-name";
import { TakeTable } from "#ui/take-table";
import { type FieldGroupsSearch, nextOrder, orderOf, SIZE_KEYS, wordIn } from "#urls/assignments.url";

const route = getRouteApi("/frame/pendampingan/kelompok");

/** Groups of families that meet: how large, whose, and which families are in none. */
export function FieldGroupsPage() {
  const t = useTranslations("assignments.groups");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.assignments.groups.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const named = useNamed(() => undefined);
  const badges = [...named.badges, ...useBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: ({ urut }) => ({ urut }) });
  };
  const rows = query.data ? findGroups(query.data.rows, search, named.named) : [];
  return (
    <Page
      title={t("title")}
      intro={t("intro")}
      badges={<FilterBadges badges={badges} clear={clear} />}
      actions={
        <>
          <TakeGroups rows={rows} titles={badges.map(({ text }) => text)} />
          <Divide />
        </>
      }
    >
      <Filters field={named.field} look={named.look} />
      <Loaded query={query} height={520}>
        {(answer) => (
          <>
            <Ungrouped answer={answer} />
            <Card title={t("list")} finding={t("found", { groups: rows.length, misfit: rows.filter(({ families }) => groupSizeVerdict(families) !== "FIT").length, least: answer.size.least, most: answer.size.most })}>
              {rows.length === 0 ? <EmptyState text={t(badges.length > 0 ? "noneForFilter" : "none")} /> : <GroupTable rows={rows} />}
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Divide() {
  const t = useTranslations("assignments.groups");
  const [open, setOpen] = useState(false);
  if (!useMay("assignments.write")) return null;
  return (
    <>
      <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t("divide")}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t("divide")}>
        {open && <DivideForm done={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

const MOST_NAMED = 8;

function Ungrouped({ answer: { ungrouped } }: { readonly answer: GroupsAnswer }) {
  const t = useTranslations("assignments.groups");
  const formats = useFormats();
  if (ungrouped.length === 0) return null;
  const all = ungrouped.reduce((sum, { families }) => sum + families, 0);
  const most = ungrouped.toSorted((a, b) => b.families - a.families);
  return (
    <Card title={t("ungroupedTitle")} finding={t("ungrouped", { families: formats.count(all), facilitators: formats.count(ungrouped.length) })} note={most.length > MOST_NAMED ? t("andMore", { count: formats.count(most.length - MOST_NAMED) }) : null}>
      <dl className={forms.facts}>
        {most.slice(0, MOST_NAMED).map((one) => (
          <div key={one.userId}>
            <dt>
              <Link to="/pendampingan/pendamping/orang/$userId" params={{ userId: one.userId }} search={{ kelompok: "tanpa" }}>
                {one.name === "" ? one.userId : one.name}
              </Link>
            </dt>
            <dd>{t("familiesCount", { families: formats.count(one.families) })}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Filters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations("assignments.groups");
  const all = useTranslations("filters")("all");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<FieldGroupsSearch>) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
  const sizes = SIZE_KEYS.map((value) => ({ value, label: t(`sizes.${SIZES[value]}`) }));
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <NativeSelect className={choices.choice ?? ""} label={t("size")} value={search.ukuran ?? ""} onChange={(event) => narrow({ ukuran: sizes.find(({ value }) => value === event.currentTarget.value)?.value })} data={[{ value: "", label: all }, ...sizes]} />
      <NativeSelect className={choices.choice ?? ""} label={t("state")} value={search.keadaan ?? ""} onChange={(event) => narrow({ keadaan: event.currentTarget.value === "tutup" ? "tutup" : undefined })} data={[{ value: "", label: t("openOnes") }, { value: "tutup", label: t("closedOnes") }]} />
    </div>
  );
}

function useBadges() {
  const t = useTranslations("assignments.groups");
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = {
    wil: places.nameOf,
    ukuran: (text: string) => t(`sizes.${SIZES[wordIn(SIZE_KEYS, text) ?? "sesuai"]}`),
    keadaan: () => t("closedOnes"),
  };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: words[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) }];
  });
}

function GroupTable({ rows }: { readonly rows: readonly GroupAnswer[] }) {
  const t = useTranslations("assignments.groups");
  const formats = useFormats();
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const columns: readonly Column<GroupAnswer>[] = [
    {
      key: "nama", header: t("name"), sortable: true,
      cell: (row) => (
        <>
          <Link to="/pendampingan/kelompok/$groupId" params={{ groupId: row.id }}>
            {row.name}
          </Link>
          <span className={forms.under}>{[row.village, row.district].join(", ")}</span>
        </>
      ),
    },
    { key: "pendamping", header: t("facilitator"), sortable: true, cell: (row) => row.facilitatorName ?? row.userId },
    { key: "head", header: t("head"), cell: (row) => (row.headName === "" ? "–" : row.headName) },
    {
      key: "ukuran", header: t("families"), numeric: true, sortable: true,
      cell: (row) => (
        <>
          {formats.count(row.families)}
          {groupSizeVerdict(row.families) !== "FIT" && <span className={forms.under}>{t(`sizes.${groupSizeVerdict(row.families)}`)}</span>}
        </>
      ),
    },
    { key: "pertemuan", header: t("lastSession"), sortable: true, cell: (row) => formats.day(row.lastSessionOn) },
  ];
  const { key, descending } = orderOf(urut, "nama");
  const change = (asked: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(urut ?? "nama", asked) as typeof urut }), resetScroll: false });
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key, descending, change }} />;
}

function TakeGroups({ rows, titles }: { readonly rows: readonly GroupAnswer[]; readonly titles: readonly string[] }) {
  const t = useTranslations("assignments.groups");
  const { regency } = useSession();
  return (
    <TakeTable<GroupAnswer>
      name="sinergi-kelompok"
      titles={[t("title"), regency.name, useToday(), ...titles]}
      rows={rows}
      columns={[
        { header: t("name"), kind: "text", value: ({ name }) => name },
        { header: t("village"), kind: "text", value: ({ village, district }) => `${village}, ${district}` },
        { header: t("facilitator"), kind: "text", value: ({ facilitatorName, userId }) => facilitatorName ?? userId },
        { header: t("head"), kind: "text", value: ({ headName }) => headName },
        { header: t("families"), kind: "number", value: ({ families }) => families },
        { header: t("lastSession"), kind: "text", value: ({ lastSessionOn }) => lastSessionOn },
      ]}
    />
  );
}
