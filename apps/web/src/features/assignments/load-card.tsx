import type { FacilitatorAnswer, FacilitatorsAnswer } from "@sinergi/api/assignments/assignments.schema";
import { loadDots } from "@sinergi/charts/load-dots";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { nameOf, visitedOf } from "#features/assignments/find-facilitators";
import { UnsentMark } from "#features/assignments/unsent-mark";
import { useFormats } from "#lib/i18n";
import forms from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import type { FilterBadge } from "#ui/filter-badges";
import { nextOrder, orderOf } from "#urls/assignments.url";

const route = getRouteApi("/frame/pendampingan/pendamping");

interface LoadCardProps {
  readonly answer: FacilitatorsAnswer;
  readonly rows: readonly FacilitatorAnswer[];
  readonly badges: readonly FilterBadge[];
}

/** Load against the norm, and the families visited this month as far as they have come in. */
export function LoadCard({ answer, rows, badges }: LoadCardProps) {
  const t = useTranslations("assignments.load");
  const formats = useFormats();
  const title = t("title");
  const above = rows.filter(({ load }) => load === "ABOVE").length;
  const unsent = rows.filter((row) => (row.unsent ?? 0) > 0).length;
  const facts: ChartFacts = {
    key: "beban-pendamping", title, unit: t("unit"), source: t("source"), on: t("on", { day: formats.day(answer.today) }), n: t("n", { count: formats.count(rows.length) }), live: true,
    finding: t("finding", { above, most: formats.count(answer.norm.most), unsent }),
    filters: badges.map(({ text }) => text),
    notes: [t("note")],
    table: {
      columns: [{ key: "name", header: t("name") }, ...(["families", "visited", "visits", "unsent"] as const).map((key) => ({ key, header: t(key), numeric: true })), { key: "sync", header: t("sync") }],
      rows: rows.map((row) => ({ key: row.userId, cells: { name: nameOf(row), families: row.families, visited: visitedOf(row), visits: visitedOf(row) === null ? null : row.visits, unsent: row.unsent, sync: row.lastSyncAt === null ? t("never") : formats.day(row.lastSyncAt.slice(0, 10)) } })),
    },
  };
  return <ChartFrame facts={facts} picture={<LoadPicture answer={answer} rows={rows} label={title} />} table={<LoadTable rows={rows} caption={title} />} />;
}

function LoadPicture({ answer: { norm }, rows, label }: { readonly answer: FacilitatorsAnswer; readonly rows: readonly FacilitatorAnswer[]; readonly label: string }) {
  const t = useTranslations("assignments.load");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const endOf = (row: FacilitatorAnswer): string => ((row.unsent ?? 0) > 0 ? t("endUnsent", { count: formats.count(row.unsent) }) : visitedOf(row) === null ? t("endNever") : t("endVisited", { count: formats.count(row.visited) }));
  const drawn = rows.map((row) => ({ key: row.userId, label: nameOf(row), load: row.families, done: visitedOf(row), end: endOf(row), warns: (row.unsent ?? 0) > 0 }));
  const marks = new Map(
    rows.map((row): [string, ItemMark] => [
      row.userId,
      { label: t("mark", { name: nameOf(row), families: formats.count(row.families), visited: formats.count(visitedOf(row)), rest: endOf(row) }), narrow: [], see: { label: t("open"), open: () => void navigate({ to: "/pendampingan/pendamping/orang/$userId", params: { userId: row.userId }, search: {} }) } },
    ]),
  );
  const drawing = { rows: drawn, norm: { ...norm, name: t("norm", { least: formats.count(norm.least), most: formats.count(norm.most) }) }, names: { load: t("families"), done: t("visited") }, count: formats.count };
  return <ScenePicture label={label} draw={(width) => loadDots(drawing, { width })} marks={marks} />;
}

function LoadTable({ rows, caption }: { readonly rows: readonly FacilitatorAnswer[]; readonly caption: string }) {
  const t = useTranslations("assignments.load");
  const formats = useFormats();
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const columns: readonly Column<FacilitatorAnswer>[] = [
    {
      key: "nama", header: t("name"), sortable: true,
      cell: (row) => (
        <>
          <Link to="/pendampingan/pendamping/orang/$userId" params={{ userId: row.userId }} search={{}}>
            {nameOf(row)}
          </Link>
          <span className={forms.under}>{[row.number, row.email].filter((part) => part !== "").join(" · ")}</span>
        </>
      ),
    },
    {
      key: "beban", header: t("families"), numeric: true, sortable: true,
      cell: (row) => (
        <>
          {formats.count(row.families)}
          <span className={forms.under}>{t(`verdicts.${row.load}`)}</span>
        </>
      ),
    },
    { key: "coming", header: t("coming"), numeric: true, cell: (row) => (row.arriving + row.leaving === 0 ? "" : t("comingOf", { arriving: formats.count(row.arriving), leaving: formats.count(row.leaving) })) },
    { key: "kunjungan", header: t("visited"), numeric: true, sortable: true, cell: (row) => (visitedOf(row) === null ? formats.count(null) : t("visitedOf", { visited: formats.count(row.visited), visits: formats.count(row.visits) })) },
    { key: "work", header: t("work"), numeric: true, cell: (row) => formats.count(row.openWork) },
    { key: "kirim", header: t("sync"), sortable: true, cell: (row) => <UnsentMark unsent={row.unsent} lastSyncAt={row.lastSyncAt} oldestAt={row.oldestUnsentAt} /> },
  ];
  const { key, descending } = orderOf(urut, "nama");
  const change = (asked: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(urut ?? "nama", asked) as typeof urut }), resetScroll: false });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ userId }) => userId} sorting={{ key, descending, change }} />;
}
