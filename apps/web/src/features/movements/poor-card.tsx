import { barsScene } from "@sinergi/charts/bars";
import { LINE_STRONG, UNKNOWN_FILL } from "@sinergi/charts/palette";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { endDoor, movementMark, poorTo, type Marked, type MovementCardProps } from "#features/movements/movement-marks";
import { useMovementSource } from "#features/movements/use-movement-source";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import type { MarkFilter } from "#urls/families.url";

/** Movements that only families starting in deciles 1-2 can have. */
const STARTED_POOR = ["stayed", "returned", "unclear", "rose", "roseFar"] as const;

interface Ended {
  readonly key: string;
  readonly name: string;
  readonly families: number;
  readonly filter: MarkFilter;
  readonly fill?: string;
}

/** Where families that started in deciles 1-2 ended: the chronic poor first. */
export function PoorCard({ area, movement }: MovementCardProps) {
  const t = useTranslations("movements.poor");
  const formats = useFormats();
  const source = useMovementSource();
  const door = useTargetingDoor();
  const marked: Marked = { area: area.level === "regency" ? undefined : area.code, movement };
  const rows = useEnded(marked);
  const { startedPoor } = movement.figures;
  const share = (families: number) => (startedPoor === 0 ? null : families / startedPoor);
  const of = (...keys: readonly string[]) => rows.reduce((sum, row) => (keys.includes(row.key) ? sum + row.families : sum), 0);
  if (startedPoor === 0) return <Card title={t("title")}><EmptyState text={t("empty")} /></Card>;
  const marks = new Map<string, Mark>(rows.map(({ key, name, families, filter }) => [key, { label: name, families, filter, narrow: [door(endDoor(marked, [1, 2], undefined))] }]));
  const bars = rows.map(({ key, name, families, fill }) => ({
    key, name, length: share(families), value: formats.percent(share(families)), detail: t("of", { part: formats.count(families), whole: formats.count(startedPoor) }), fill,
  }));
  return (
    <ChartFrame
      facts={{
        ...source(movement, area, startedPoor),
        key: "desil-1-2",
        title: t("title"),
        finding: t("finding", { share: formats.percent(share(of("stayed"))), rose: formats.percent(share(of("rose", "roseFar"))) }),
        notes: [t("note")],
        table: {
          columns: [{ key: "name", header: t("column") }, { key: "families", header: t("families"), numeric: true }, { key: "share", header: t("share"), numeric: true }],
          rows: rows.map(({ key, name, families, filter }) => ({
            key, cells: { name, families: { value: families, as: "count", filter }, share: { value: share(families), as: "percent" } },
          })),
        },
      }}
      picture={<ScenePicture label={t("chart")} draw={(width) => barsScene(bars, { width })} marks={marks} />}
    />
  );
}

function useEnded(marked: Marked): readonly Ended[] {
  const t = useTranslations("movements");
  const { kinds } = marked.movement.figures;
  const ofKind = (kind: (typeof STARTED_POOR)[number]): Ended => ({
    key: kind, name: t(`poor.short.${kind}`), families: kinds.find((one) => one.kind === kind)?.families ?? 0, filter: movementMark(marked, { kinds: [kind] }),
  });
  return [
    ...STARTED_POOR.map(ofKind),
    { key: "unknown", name: t("poor.short.unknown"), families: poorTo(marked, (last) => last === 0), filter: movementMark(marked, { first: [1, 2], last: [0] }), fill: UNKNOWN_FILL },
    { key: "gone", name: t("poor.short.gone"), families: poorTo(marked, (last) => last === null), filter: movementMark(marked, { kinds: ["gone"], first: [1, 2] }, true), fill: LINE_STRONG },
  ];
}
