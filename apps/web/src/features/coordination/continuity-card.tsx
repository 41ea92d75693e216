import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { ACCENT, INK, LINE_STRONG, PAPER, STEPS } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { useCoordinationSource } from "#features/coordination/use-coordination-source";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const KINDS = ["samePerson", "sameDeputy", "another"] as const;
const STYLE = { samePerson: { color: ACCENT, ink: PAPER }, sameDeputy: { color: STEPS[2], ink: INK }, another: { color: LINE_STRONG, ink: INK } } as const;
/** No list stands behind these: it would be one of persons. */
const NO_MARKS = new Map<string, never>();

/** Whether an organisation sends somebody who was there when things were agreed. */
export function ContinuityCard({ answer }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination.continuity");
  const formats = useFormats();
  const source = useCoordinationSource(answer).meetings;
  const rows = answer.continuity.filter(({ steps }) => steps > 0);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const series = KINDS.map((key) => ({ key, name: t(`kinds.${key}`), ...STYLE[key] }));
  const bars = rows.map((row) => ({
    key: row.organisation, name: row.name,
    segments: KINDS.map((kind) => ({ series: kind, value: row[kind], text: formats.count(row[kind]), mark: `${row.organisation} ${kind}` })),
    end: t("end", { count: row.steps, shown: formats.count(row.steps) }),
  }));
  return (
    <ChartFrame
      facts={{
        ...source, key: "kesinambungan-wakil", title: t("title"),
        finding: rows.length === 0 ? null : t("finding", { known: formats.count(sum(({ samePerson, sameDeputy }) => samePerson + sameDeputy)), steps: formats.count(sum(({ steps }) => steps)) }),
        notes: [t("note")],
        table: {
          columns: [{ key: "name", header: t("organisation") }, ...KINDS.map((kind) => ({ key: kind, header: t(`kinds.${kind}`), numeric: true })), { key: "steps", header: t("steps"), numeric: true }],
          rows: rows.map(({ organisation, name, samePerson, sameDeputy, another, steps }) => ({ key: organisation, cells: { name, samePerson, sameDeputy, another, steps } })),
        },
      }}
      picture={rows.length === 0 ? <EmptyState text={t("none")} /> : <ScenePicture label={t("chart")} marks={NO_MARKS} draw={(width) => stackedBars({ series, bars, scale: "share" }, { width })} />}
    />
  );
}
