import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { EmptyState } from "#ui/empty-state";

const route = getRouteApi("/frame/perencanaan/anggaran");
const POOR = [1, 2, 3, 4];

/** Does the money go where the poor families live? Share of the budget beside share of the poor, the widest gap first. */
export function AlignmentCard({ overview }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets.alignment");
  const brought = useTranslations("budgets.findings.brought");
  const formats = useFormats();
  const places = usePlaces();
  const source = useChartSource();
  const { regency } = useSession();
  const navigate = route.useNavigate();
  const { wil } = route.useSearch();
  const { alignment, snapshot, year } = overview;
  const term = regency.terms.district.toLowerCase();
  const rows = alignment.districts
    .map((district) => ({ ...district, gap: (district.budgetShare ?? 0) - (district.poorShare ?? 0), name: places.nameOf(district.code) }))
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const narrow = (code: string) => () => void navigate({ search: (now) => ({ ...now, wil: code, jenis: "hibah" as const, hal: undefined }), hash: "baris" });
  const marks = new Map<string, Mark>(rows.flatMap(({ code, name, poor }) => (["left", "right"] as const).map((side) => [
    `${code}:${side}`,
    { label: name, families: poor, filter: { area: code, deciles: POOR }, narrow: [{ what: t("rowsOf", { area: name }), isOn: wil === code, go: narrow(code) }] },
  ] satisfies [string, Mark])));
  const short = rows.filter(({ gap }) => gap < 0).at(0);
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot, families: rows.reduce((total, { poor }) => total + poor, 0), badges: [] }),
        key: "keselarasan-anggaran",
        title: t("title", { term, year }),
        finding: alignment.value === null || short === undefined ? null : t("finding", { value: formats.decimal(alignment.value), area: short.name, points: formats.points(short.gap * 100) }),
        unit: t("unit"),
        headline: { key: "whole", row: overview.agency?.name ?? regency.name, column: brought("alignment"), shown: formats.decimal(alignment.value), figure: { kind: "budget", measure: "alignment", year, agency: overview.agency?.code ?? null } },
        table: {
          columns: [
            { key: "name", header: regency.terms.district }, { key: "budget", header: t("budget"), numeric: true }, { key: "budgetShare", header: t("budgetShare"), numeric: true },
            { key: "poor", header: t("poor"), numeric: true }, { key: "poorShare", header: t("poorShare"), numeric: true }, { key: "gap", header: t("gap"), numeric: true },
          ],
          rows: rows.map(({ code, name, budgetIdr, budgetShare, poor, poorShare, gap }) => ({
            key: code,
            cells: {
              name, budget: { value: budgetIdr, as: "rupiah" }, budgetShare: { value: budgetShare, as: "percent" }, poor: { value: poor, as: "count", filter: { area: code, deciles: POOR } },
              poorShare: { value: poorShare, as: "percent" }, gap: { value: alignment.value === null ? null : gap * 100, as: "decimal" },
            },
          })),
        },
        notes: [t("rule"), t("apart", { rows: formats.count(alignment.withoutPlaceRows), money: formats.rupiah(alignment.withoutPlaceIdr) })],
      }}
      picture={
        alignment.value === null ? (
          <EmptyState text={t("none")} />
        ) : (
          <ScenePicture
            label={t("label")}
            draw={(width) =>
              dumbbell(
                {
                  rows: rows.map(({ code, name, budgetShare, poorShare, gap }) => ({ key: code, label: name, left: poorShare, right: budgetShare, difference: t("points", { points: formats.points(gap * 100) }) })),
                  names: [t("poorShare"), t("budgetShare")],
                  percent: formats.percent,
                },
                { width },
              )
            }
            marks={marks}
          />
        )
      }
    />
  );
}
