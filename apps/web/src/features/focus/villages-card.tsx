import type { FocusListAnswer, FocusVillage } from "@sinergi/api/focus/focus.schema";
import { TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PartStrip } from "#features/focus/part-strip";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus/$listId");
const ORDERS = ["rank", "name", "score"] as const;
type Order = (typeof ORDERS)[number];

/** The villages of a list in the order that was decided, each with its score and what it is made of. */
export function VillagesCard({ answer }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.villages");
  const { regency } = useSession();
  const { cari, urut } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const wanted = cari?.toLowerCase() ?? "";
  const key = ORDERS.find((order) => order === urut?.replace("-", "")) ?? "rank";
  const descending = urut?.startsWith("-") ?? false;
  const rows = orderVillages(answer.villages.filter(({ name, district }) => `${name} ${district}`.toLowerCase().includes(wanted)), { key, descending });
  const sortBy = (column: string) => {
    const next = key === column ? !descending : column === "score";
    void navigate({ search: (now) => ({ ...now, urut: column === "rank" && !next ? undefined : `${next ? "-" : ""}${column}` }), resetScroll: false });
  };
  return (
    <Card title={t("title", { term: regency.terms.village.toLowerCase(), count: answer.villages.length })} note={answer.omitted.length === 0 ? null : <Omitted answer={answer} />}>
      <div className={classes.find} data-screen-only>
        <TextInput
          type="search"
          label={t("search")}
          maxLength={60}
          value={cari ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void navigate({ search: (now) => ({ ...now, cari: value === "" ? undefined : value }), resetScroll: false, replace: cari !== undefined });
          }}
        />
      </div>
      {rows.length === 0 ? <EmptyState text={t(answer.villages.length === 0 ? "empty" : "none")} /> : <DataTable caption={t("title", { term: regency.terms.village.toLowerCase(), count: rows.length })} columns={columns} rows={rows} rowKey={({ area }) => area} sorting={{ key, descending, change: sortBy }} />}
    </Card>
  );
}

function orderVillages(rows: readonly FocusVillage[], { key, descending }: { readonly key: Order; readonly descending: boolean }): readonly FocusVillage[] {
  const turn = descending ? -1 : 1;
  if (key === "name") return rows.toSorted((a, b) => turn * a.name.localeCompare(b.name, "id") || a.rank - b.rank);
  if (key === "score") return rows.toSorted((a, b) => turn * ((a.score ?? -1) - (b.score ?? -1)) || a.rank - b.rank);
  return rows.toSorted((a, b) => turn * (a.rank - b.rank));
}

function useColumns(): readonly Column<FocusVillage>[] {
  const t = useTranslations("focus.villages");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    {
      key: "name",
      header: regency.terms.village,
      sortable: true,
      cell: ({ area, name, district }) => (
        <>
          <Link to="/analisis/wilayah/$areaCode" params={{ areaCode: area }}>
            {name}
          </Link>
          <div className={classes.faint}>{district}</div>
        </>
      ),
    },
    { key: "rank", header: t("rank"), numeric: true, sortable: true, cell: ({ rank }) => formats.count(rank) },
    { key: "score", header: t("score"), numeric: true, sortable: true, cell: ({ score, scoreRank }) => (score === null ? "–" : t("scoreOf", { score: formats.score(score), rank: formats.count(scoreRank) })) },
    { key: "parts", header: t("parts"), cell: ({ parts }) => <PartStrip parts={parts} /> },
    { key: "since", header: t("since"), cell: ({ since }) => (since === null ? "–" : t(`sinces.${since}`)) },
    { key: "reason", header: t("reason"), cell: ({ reason }) => (reason === "" ? t("byScore") : reason) },
  ];
}

/** Who was left out although the score would have brought him, and why. */
function Omitted({ answer }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.villages");
  return <>{t("omitted", { names: answer.omitted.map(({ name, district, reason }) => `${name} (${district}): ${reason}`).join("; ") })}</>;
}

