import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";
import type { PaymentState } from "@sinergi/domain/payments/payment-states";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import { useChartSource } from "#charts/use-chart-source";
import { PaidLink } from "#features/payments/paid-link";
import { countOf, LOAN_COLUMNS, TRANCHE_COLUMNS, type TrancheRow } from "#features/payments/tranche-rows";
import { TranchesPicture } from "#features/payments/tranches-picture";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";


interface TranchesCardProps {
  readonly answer: PaymentOverview;
  readonly programmes: PaymentOverview["programmes"];
  readonly kind: "grants" | "loans";
}

/** Every tranche in a row: enrolled, paid and what does not fit. Grants and loans stand apart and are never summed. */
export function TranchesCard({ answer, programmes, kind }: TranchesCardProps) {
  const t = useTranslations("payments.tranches");
  const source = useChartSource();
  const formats = useFormats();
  const rows = programmes.flatMap((programme) => programme.tranches.map((tranche) => ({ programme, tranche })));
  const listed = rows.filter(({ tranche }) => tranche.lines !== null);
  const sum = (state: PaymentState) => listed.reduce((total, { tranche }) => total + (tranche.families[state] ?? 0), 0);
  const title = t(`titles.${kind}`, { period: answer.period });
  const facts: ChartFacts = {
    ...source({ snapshot: { on: answer.on, dataset: answer.dataset, frozen: false }, families: null, badges: [] }),
    key: `penyaluran-${kind === "grants" ? "bantuan" : "pinjaman"}-${answer.period}`,
    title,
    finding: listed.length === 0 ? null : t(`findings.${kind}`, { missing: formats.count(sum("ENROLLED_NOT_PAID")), extra: formats.count(sum("PAID_NOT_ENROLLED")), often: formats.count(sum("PAID_OFTEN")) }),
    table: {
      columns: [
        { key: "name", header: t("programme") }, { key: "tranche", header: t("tranche"), numeric: true }, { key: "sum", header: t("sum"), numeric: true },
        ...TRANCHE_COLUMNS.map((state) => ({ key: state, header: t(`states.${state}`), numeric: true })), { key: "unlisted", header: t("unlisted"), numeric: true },
      ],
      rows: rows.map(({ programme, tranche }) => ({
        key: `${programme.programme} ${tranche.tranche}`,
        cells: {
          name: programme.name, tranche: tranche.tranche, sum: { value: tranche.lines?.paidIdr ?? null, as: "rupiah" as const }, unlisted: tranche.lines?.unlistedLines ?? null,
          ...Object.fromEntries(TRANCHE_COLUMNS.map((state) => [state, countOf(tranche, state)])),
        },
      })),
    },
    notes: [t("note"), t("noteFamilies")],
  };
  return <ChartFrame facts={facts} picture={<TranchesPicture rows={listed} period={answer.period} label={title} />} table={<TrancheTable rows={rows} period={answer.period} caption={title} kind={kind} />} />;
}

interface TrancheTableProps {
  readonly rows: readonly TrancheRow[];
  readonly period: string;
  readonly caption: string;
  readonly kind: "grants" | "loans";
}

function TrancheTable({ rows, period, caption, kind }: TrancheTableProps) {
  const t = useTranslations("payments.tranches");
  const formats = useFormats();
  const shown = kind === "loans" ? LOAN_COLUMNS : TRANCHE_COLUMNS;
  const columns: readonly Column<TrancheRow>[] = [
    { key: "name", header: t("programme"), cell: ({ programme, tranche }) => t("row", { name: programme.name, tranche: tranche.tranche }) },
    { key: "sum", header: t("sum"), numeric: true, cell: ({ tranche }) => formats.rupiah(tranche.lines?.paidIdr ?? null) },
    ...shown.map((state): Column<TrancheRow> => ({
      key: state,
      header: t(`states.${state}`),
      numeric: true,
      cell: ({ programme, tranche }) => <PaidLink period={period} programme={programme.programme} tranche={tranche.tranche} state={state} count={countOf(tranche, state)} label={t(`states.${state}`)} />,
    })),
    { key: "unlisted", header: t("unlisted"), numeric: true, cell: ({ programme, tranche }) => <PaidLink period={period} programme={programme.programme} tranche={tranche.tranche} state="UNLISTED" count={tranche.lines?.unlistedLines ?? null} label={t("unlisted")} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ programme, tranche }) => `${programme.programme} ${tranche.tranche}`} />;
}
