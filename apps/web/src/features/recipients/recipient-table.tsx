import type { RecipientsAnswer } from "@sinergi/api/enrolments/enrolments.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import enrolling from "#ui/enrolling.module.css";
import { EnrolmentActs } from "#ui/enrolment-acts";
import links from "#ui/number-link.module.css";
import { nextSort, readSort } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penerima");
const SORTS = ["name", "village", "start", "end"] as const;
type Row = RecipientsAnswer["rows"][number];

interface RecipientTableProps {
  readonly answer: RecipientsAnswer;
  readonly programme: string;
  readonly period: string;
}

export function RecipientTable({ answer, programme, period }: RecipientTableProps) {
  const t = useTranslations("recipients");
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const order = readSort(urut, SORTS, "village");
  const columns = useColumns(programme, period);
  const change = (key: string) => {
    const next = nextSort(order, key, "village");
    void navigate({ search: (now) => ({ ...now, urut: next, hal: undefined }) });
  };
  return <DataTable caption={t("list")} columns={columns} rows={answer.rows} rowKey={(row) => row.enrolmentId} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns(programme: string, period: string): readonly Column<Row>[] {
  const t = useTranslations("recipients.columns");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    { key: "name", header: t("name"), sortable: true, cell: (row) => <Name row={row} /> },
    { key: "head", header: t("head"), cell: (row) => row.headName ?? "–" },
    {
      key: "village",
      header: regency.terms.village,
      sortable: true,
      cell: (row) => (
        <>
          {row.village ?? "–"}
          <div className={enrolling.faint}>{row.district}</div>
        </>
      ),
    },
    { key: "start", header: t("start"), sortable: true, cell: (row) => formats.day(row.startsOn) },
    { key: "end", header: t("end"), sortable: true, cell: (row) => (row.endsOn < row.startsOn ? "–" : formats.day(row.endsOn)) },
    { key: "state", header: t("state"), cell: (row) => <State row={row} /> },
    { key: "source", header: t("source"), cell: (row) => t(row.byHand ? "byHand" : "byList") },
    { key: "acts", header: t("acts"), cell: (row) => (row.familyId === null ? "–" : <EnrolmentActs {...row} programme={programme} period={period} name={row.name ?? row.headName ?? "–"} />) },
  ];
}

function Name({ row: { name, familyId, nik } }: { readonly row: Row }) {
  return (
    <>
      {familyId === null ? (
        (name ?? "–")
      ) : (
        <Link to="/analisis/keluarga/$familyId" params={{ familyId }} className={links.link}>
          {name ?? "–"}
        </Link>
      )}
      <div className={enrolling.faint}>{showMasked(nik)}</div>
    </>
  );
}

function State({ row: { active, status, ended, conflict, familyId, note } }: { readonly row: Row }) {
  const t = useTranslations("recipients.columns");
  const tEnrolling = useTranslations("enrolling");
  const formats = useFormats();
  const said = ended === null ? t(active ? "active" : status === "KELUAR" ? "left" : "over") : tEnrolling("endedBecause", { reason: tEnrolling(`reasons.${ended.reason}`).toLowerCase(), day: formats.day(ended.on) });
  return (
    <>
      {said}
      {familyId === null && <div className={enrolling.faint}>{t("unlisted")}</div>}
      {conflict && <div className={enrolling.problem}>{t("conflict")}</div>}
      {ended !== null && <div className={enrolling.faint}>{tEnrolling("endedBy", { name: ended.by })}</div>}
      {note !== null && note !== "" && <div className={enrolling.faint}>{note}</div>}
    </>
  );
}
