import type { SimilarComparison } from "@sinergi/api/movements/movements.schema";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ChartCell } from "#charts/chart-facts";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { endDoor, movementMark, type Marked, type MovementCardProps } from "#features/movements/movement-marks";
import { useMovementSource } from "#features/movements/use-movement-source";
import { useFormats } from "#lib/i18n";
import classes from "./movements.module.css";

const route = getRouteApi("/frame/analisis/menetap");
type Side = "helped" | "without";

/** Risen at all: to 3-4 or further. */
function roseShare({ shares }: SimilarComparison["helped"]): number | null {
  return shares.rose === null || shares.roseFar === null ? null : shares.rose + shares.roseFar;
}

/** Families that were helped beside families that started alike and received nothing. It describes; it shows no effect. */
export function SimilarCard({ area, movement }: MovementCardProps) {
  const t = useTranslations("movements.similar");
  const formats = useFormats();
  const source = useMovementSource();
  const likeness = route.useSearch().serupa === "jenis" ? "jenis" : "kecamatan";
  const table = useSimilarTable({ area: area.level === "regency" ? undefined : area.code, movement }, area.code);
  const all = movement.similar.find(({ group }) => group === "some");
  const enough = movement.similar.filter(({ isEnough }) => isEnough);
  const points = (one: SimilarComparison) => differenceOf(one, formats.points);
  const rows = movement.similar.map((one) => ({
    key: one.group,
    label: t(`groups.${one.group}`),
    left: one.isEnough ? roseShare(one.without) : null,
    right: one.isEnough ? roseShare(one.helped) : null,
    difference: one.isEnough ? t("points", { points: points(one) }) : t("few"),
  }));
  return (
    <ChartFrame
      facts={{
        ...source(movement, area, (all?.helped.families ?? 0) + (all?.without.families ?? 0)),
        key: "keluarga-serupa",
        title: t("title"),
        finding: all?.isEnough ? t("finding", { helped: formats.percent(roseShare(all.helped)), without: formats.percent(roseShare(all.without)) }) : null,
        notes: [t("how", { place: t(`placeOf.${likeness}`) }), t("note")],
        table: table.facts,
      }}
      controls={<LikenessChoice />}
      picture={
        <>
          <p className={classes.care}>{t("notEffect")}</p>
          {enough.length === 0 ? (
            <p>{t("few")}</p>
          ) : (
            <ScenePicture label={t("chart")} draw={(width) => dumbbell({ rows, names: [t("without"), t("helped")], percent: formats.percent }, { width })} marks={table.marks} />
          )}
        </>
      }
    />
  );
}

function LikenessChoice() {
  const t = useTranslations("movements.similar");
  const { serupa = "kecamatan" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={classes.controls} data-screen-only>
      <SegmentedControl
        size="sm"
        aria-label={t("likeness")}
        value={serupa}
        onChange={(value) => void navigate({ search: (now) => ({ ...now, serupa: value === "jenis" ? "jenis" : undefined }), resetScroll: false })}
        data={(["kecamatan", "jenis"] as const).map((value) => ({ value, label: t(`likenesses.${value}`) }))}
      />
    </div>
  );
}

function differenceOf({ helped, without }: SimilarComparison, say: (points: number | null) => string): string {
  const [with_, none] = [roseShare(helped), roseShare(without)];
  return say(with_ === null || none === null ? null : (with_ - none) * 100);
}

/** Both groups with their sizes, each opening its families; where there are too few only the sizes are said. */
function useSimilarTable(marked: Marked, areaCode: string) {
  const t = useTranslations("movements.similar");
  const formats = useFormats();
  const { serupa } = route.useSearch();
  const door = useTargetingDoor();
  const likeness = serupa === "jenis" ? "kind" : "district";
  const filterOf = (one: SimilarComparison, side: Side, kinds?: ("rose" | "roseFar" | "stayed")[]) =>
    movementMark(marked, { kinds, help: side === "helped" ? one.group : "none", matched: { likeness, group: one.group, area: areaCode } });
  const marks = new Map<string, Mark>(marked.movement.similar.flatMap((one) => ([["left", "without"], ["right", "helped"]] as const).map(([place, side]) => [
    `${one.group}:${place}`,
    { label: t("mark", { group: t(`groups.${one.group}`), side: t(side) }), families: one[side].outcomes.rose + one[side].outcomes.roseFar, filter: filterOf(one, side, ["rose", "roseFar"]), narrow: [door(endDoor(marked, [1, 2], undefined))] },
  ] as const)));
  const shareCell = (one: SimilarComparison, share: number | null): ChartCell => (one.isEnough ? { value: share, as: "percent" } : "–");
  return {
    marks,
    facts: {
      columns: [
        { key: "group", header: t("group") }, { key: "helped", header: t("helped"), numeric: true }, { key: "without", header: t("without"), numeric: true },
        { key: "helpedRose", header: t("helpedRose"), numeric: true }, { key: "withoutRose", header: t("withoutRose"), numeric: true },
        { key: "helpedStayed", header: t("helpedStayed"), numeric: true }, { key: "withoutStayed", header: t("withoutStayed"), numeric: true },
        { key: "difference", header: t("difference"), numeric: true }, { key: "unmatched", header: t("unmatched"), numeric: true },
      ],
      rows: marked.movement.similar.map((one) => ({
        key: one.group,
        cells: {
          group: t(`groups.${one.group}`),
          helped: { value: one.helped.families, as: "count" as const, filter: filterOf(one, "helped") },
          without: { value: one.without.families, as: "count" as const, filter: filterOf(one, "without") },
          helpedRose: shareCell(one, roseShare(one.helped)),
          withoutRose: shareCell(one, roseShare(one.without)),
          helpedStayed: shareCell(one, one.helped.shares.stayed),
          withoutStayed: shareCell(one, one.without.shares.stayed),
          difference: one.isEnough ? t("points", { points: differenceOf(one, formats.points) }) : t("few"),
          unmatched: one.unmatched,
        },
      })),
    },
  };
}
