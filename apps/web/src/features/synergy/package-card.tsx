import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import { INK, PAPER } from "@sinergi/charts/palette";
import { stackedBars, type StackedBarsData } from "@sinergi/charts/stacked-bars";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { PACKAGE_STATES, packageCount, pieceFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";
import { FamilyLink } from "#urls/family-link";
import classes from "./synergy.module.css";

const PARTS = [
  { key: "only", more: false, color: "#d55e00", ink: PAPER },
  { key: "more", more: true, color: "#f3c29f", ink: INK },
] as const;
type Piece = SynergyAnswer["package"]["pieces"][number];

function familiesOf({ missing, onlyThis }: Piece, part: (typeof PARTS)[number]): number {
  return part.more ? missing - onlyThis : onlyThis;
}

/** How complete the package is for the poorest, and the piece that most of them lack. */
export function PackageCard({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.package");
  const formats = useFormats();
  const source = useChartSource();
  const { badges, notes, base: packageBase } = useNarrowed("package");
  const table = usePieceTable(answer);
  const { base, pieces, complementarity } = answer.package;
  const [worst] = pieces;
  const nameOf = (code: string) => answer.programmes.find((programme) => programme.code === code)?.name ?? code;
  const finding = base === 0 || !worst ? null : worst.missing === 0 ? t("allComplete") : t("finding", { name: nameOf(worst.programme), missing: formats.count(worst.missing), due: formats.count(worst.due) });
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: null, badges }),
        n: t("n", { families: formats.count(base) }), key: "sinergi-paket", title: t("title"), finding, notes: [...notes, t("note", { mean: formats.percent(complementarity) })], table,
        headline: { key: "whole", row: answer.area.name, column: t("mean"), shown: formats.percent(complementarity), figure: { kind: "measure", measure: "complementarity", area: packageBase.area } },
      }}
      controls={base === 0 ? null : <PackageNumbers answer={answer} />}
      picture={base === 0 ? <EmptyState text={t("empty")} /> : <Pieces answer={answer} />}
    />
  );
}

/** The package in five numbers, each with its families, and the mean share received. */
function PackageNumbers({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.package");
  const formats = useFormats();
  const { base } = useNarrowed("package");
  return (
    <dl className={classes.numbers}>
      {PACKAGE_STATES.map((state) => (
        <div key={state}>
          <dt>{t(`states.${state}`)}</dt>
          <dd>
            <FamilyLink filter={{ ...base, package: state }}>{formats.count(packageCount(answer.package, state))}</FamilyLink>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("mean")}</dt>
        <dd>{formats.percent(answer.package.complementarity)}</dd>
      </div>
    </dl>
  );
}

function Pieces({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.package");
  const formats = useFormats();
  const { base } = useNarrowed("package");
  const narrow = useNarrow();
  const marks = new Map<string, Mark>();
  const names = new Map(answer.programmes.map(({ code, name }) => [code, name]));
  const data: StackedBarsData = {
    scale: "count",
    series: PARTS.map(({ key, color, ink }) => ({ key, name: t(`parts.${key}`), color, ink })),
    bars: answer.package.pieces.map((piece) => {
      const name = names.get(piece.programme) ?? piece.programme;
      const segments = PARTS.map((part) => {
        const families = familiesOf(piece, part);
        const mark = `${piece.programme}-${part.key}`;
        marks.set(mark, { label: `${name} · ${t(`parts.${part.key}`)}`, families, filter: pieceFilter(base, piece.programme, part.more), narrow: [narrow({ deciles: [1], without: [piece.programme] })] });
        return { series: part.key, value: families, text: formats.count(families), mark };
      });
      return { key: piece.programme, name, segments, end: t("end", { missing: formats.count(piece.missing), due: formats.count(piece.due) }) };
    }),
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => stackedBars(data, { width })} marks={marks} />;
}

function usePieceTable(answer: SynergyAnswer): ChartTable {
  const t = useTranslations("synergy.package");
  const { base } = useNarrowed("package");
  const names = new Map(answer.programmes.map(({ code, name }) => [code, name]));
  return {
    columns: [
      { key: "piece", header: t("columns.piece") },
      { key: "due", header: t("columns.due"), numeric: true },
      { key: "missing", header: t("columns.missing"), numeric: true },
      { key: "share", header: t("columns.share"), numeric: true },
      ...PARTS.map(({ key }) => ({ key, header: t(`parts.${key}`), numeric: true })),
    ],
    rows: answer.package.pieces.map((piece) => ({
      key: piece.programme,
      cells: {
        piece: names.get(piece.programme) ?? piece.programme,
        due: { value: piece.due, as: "count", filter: { ...base, deciles: [1], programme: piece.programme, eligibility: ["yes"] } },
        missing: { value: piece.missing, as: "count", filter: pieceFilter(base, piece.programme) },
        share: { value: piece.due === 0 ? null : piece.missing / piece.due, as: "percent" },
        ...Object.fromEntries(PARTS.map((part) => [part.key, { value: familiesOf(piece, part), as: "count" as const, filter: pieceFilter(base, piece.programme, part.more) }])),
      },
    })),
  };
}
