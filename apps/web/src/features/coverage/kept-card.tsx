import type { CommitmentRow, CoverageAnswer } from "@sinergi/api/coverage/coverage.schema";
import { ACCENT, INK, LATE, LINE, PAPER } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { COMMITMENT_RESULTS, COMMITMENTS } from "@sinergi/domain/fieldwork/vocabulary";
import { keptShare } from "@sinergi/targeting/field-coverage";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { isWithheld, openable, useCoverageMarks, useCoverageSource } from "#features/coverage/use-coverage";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const STYLE = { MEMENUHI: { color: ACCENT, ink: PAPER }, TIDAK_MEMENUHI: { color: LATE, ink: PAPER }, TIDAK_DAPAT_DIVERIFIKASI: { color: LINE, ink: INK } } as const;

function shareOf({ persons: { MEMENUHI: kept, TIDAK_MEMENUHI: broken } }: CommitmentRow): number | null {
  return kept === null || broken === null ? null : keptShare({ kept, broken });
}

/** Commitments kept of those that could be verified, by component; those that could not stand apart. */
export function KeptCard({ answer }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.kept");
  const all = useTranslations("coverage");
  const formats = useFormats();
  const withheld = isWithheld(answer);
  const rows = answer.commitments;
  const month = answer.months.at(-1) ?? "";
  const now = rows.filter((row) => row.month === month);
  const total = (result: (typeof COMMITMENT_RESULTS)[number], of: readonly CommitmentRow[] = now) => of.reduce<number | null>((sum, { persons }) => (sum === null || persons[result] === null ? null : sum + persons[result]), 0);
  const [kept, broken, unknown] = [total("MEMENUHI"), total("TIDAK_MEMENUHI"), total("TIDAK_DAPAT_DIVERIFIKASI")];
  const share = kept === null || broken === null ? null : keptShare({ kept, broken });
  const source = useCoverageSource(answer)("persons", withheld || kept === null || broken === null || unknown === null ? null : kept + broken + unknown);
  return (
    <ChartFrame
      facts={{
        ...source, key: "komitmen-pkh", title: t("title", { month: formats.month(month) }),
        finding: share === null ? null : t("finding", { share: formats.percent(share), verified: formats.count((kept ?? 0) + (broken ?? 0)), unknown: formats.count(unknown), month: formats.month(month) }),
        notes: [t("note")],
        table: {
          columns: [{ key: "component", header: t("component") }, { key: "month", header: t("month") }, { key: "share", header: t("share"), numeric: true }, ...COMMITMENT_RESULTS.map((result) => ({ key: result, header: t(`results.${result}`), numeric: true }))],
          rows: rows.toReversed().map((row) => ({ key: `${row.month} ${row.component}`, cells: { component: t(`components.${row.component}`), month: formats.month(row.month), share: { value: shareOf(row), as: "percent" as const }, ...row.persons } })),
        },
      }}
      picture={now.length === 0 ? <EmptyState text={withheld ? all("withheld") : t("none", { month: formats.month(month) })} /> : <KeptPicture answer={answer} rows={now} />}
    />
  );
}

function KeptPicture({ answer: { whole }, rows }: { readonly answer: CoverageAnswer; readonly rows: readonly CommitmentRow[] }) {
  const t = useTranslations("coverage.kept");
  const formats = useFormats();
  const { markOf } = useCoverageMarks();
  const area = whole.area.level === "regency" ? undefined : whole.area.code;
  const ordered = COMMITMENTS.flatMap((component) => rows.find((row) => row.component === component) ?? []);
  const marks = openable(ordered.flatMap((row) => COMMITMENT_RESULTS.map((result) => [
    `${row.component} ${result}`, markOf(`${t(`components.${row.component}`)}: ${t(`results.${result}`)}`, { unit: "persons", count: row.persons[result], behind: { what: "KEPT", month: row.month, component: row.component, result, area } }),
  ] as const)));
  const series = COMMITMENT_RESULTS.map((result) => ({ key: result, name: t(`results.${result}`), ...STYLE[result] }));
  const bars = ordered.map((row) => ({
    key: row.component, name: t(`components.${row.component}`), end: formats.percent(shareOf(row)),
    segments: COMMITMENT_RESULTS.map((result) => ({ series: result, value: row.persons[result] ?? 0, text: formats.count(row.persons[result]), mark: `${row.component} ${result}` })),
  }));
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "count" }, { width })} />;
}
