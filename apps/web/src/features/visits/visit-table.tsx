import type { VisitsAnswer } from "@sinergi/api/visits/visits.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import enrolling from "#ui/enrolling.module.css";
import links from "#ui/number-link.module.css";
import { nextVisitOrder, readVisitOrder } from "#urls/visits.url";

const route = getRouteApi("/frame/pendampingan/kunjungan");
type Row = VisitsAnswer["rows"][number];

export function VisitTable({ rows }: Pick<VisitsAnswer, "rows">) {
  const t = useTranslations("visits");
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const order = readVisitOrder(urut);
  const change = (key: string) => {
    const next = nextVisitOrder(order, key);
    void navigate({ search: (now) => ({ ...now, urut: next, hal: undefined }) });
  };
  return <DataTable caption={t("list")} columns={useColumns()} rows={rows} rowKey={(row) => row.id} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations("visits");
  const words = useTranslations("visitWords");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    {
      key: "family", header: t("family"),
      cell: (row) => (row.headName === null ? t("unseen") : <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>{row.headName}</Link>),
    },
    { key: "day", header: t("day"), sortable: true, cell: (row) => <>{formats.day(row.onDay)}<div className={enrolling.faint}>{row.startedAt?.replace(":", ".") ?? ""}</div></> },
    { key: "village", header: regency.terms.village, sortable: true, cell: (row) => <>{row.village}<div className={enrolling.faint}>{row.district}</div></> },
    { key: "facilitator", header: t("facilitator"), sortable: true, cell: (row) => row.userName },
    { key: "kind", header: t("kind"), cell: (row) => words(`kinds.${row.kind}`) },
    { key: "outcome", header: t("outcome"), cell: (row) => words(`outcomes.${row.outcome}`) },
    { key: "aid", header: t("aid"), numeric: true, cell: (row) => (row.aidAsked === 0 ? "–" : t("aidOf", { received: row.aidReceived, asked: row.aidAsked })) },
    { key: "needs", header: t("needs"), numeric: true, cell: (row) => formats.count(row.needs) },
    { key: "flags", header: t("flag"), cell: (row) => (row.flags.length === 0 ? "–" : formats.list(row.flags.map((flag) => words(`flags.${flag}`)))) },
  ];
}
