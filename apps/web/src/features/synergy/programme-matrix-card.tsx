import type { SynergyAnswer, SynergyProgramme } from "@sinergi/api/synergy/synergy.schema";
import { matrix, type MatrixCell } from "@sinergi/charts/matrix";
import { coCoverageOf, conflictsOf, type CoCell } from "@sinergi/targeting/co-coverage";
import { SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import { chosenOf, type Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { ProgrammePicker } from "#features/synergy/programme-picker";
import { closestPair, overlapAmong, shortOf, shownProgrammes } from "#features/synergy/shown-programmes";
import { pairFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";
import { readProgrammes } from "#urls/synergy.url";
import classes from "./synergy.module.css";

const route = getRouteApi("/frame/analisis/sinergi");
const SIGN = { CONFLICTING: "conflicting", COMPLEMENTARY: "complementary", NEUTRAL: null } as const;

interface Shown {
  readonly answer: SynergyAnswer;
  readonly shown: readonly SynergyProgramme[];
}

/** Which programmes go together, from the recipients of the row. */
export function ProgrammeMatrixCard({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.programmes");
  const { prog } = route.useSearch();
  const source = useChartSource();
  const { badges, notes } = useNarrowed("programmes");
  const shown = shownProgrammes(answer.programmes, readProgrammes(prog));
  const finding = useFinding({ answer, shown });
  const table = usePairs({ answer, shown });
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: answer.counted.programmes, badges }),
        key: "sinergi-program", title: t("title"), finding, notes: [...notes, t("note")], table,
      }}
      controls={<MatrixControls answer={answer} shown={shown} />}
      picture={shown.length === 0 ? <EmptyState text={t("empty")} /> : <ProgrammeMatrix answer={answer} shown={shown} />}
    />
  );
}

function MatrixControls({ answer, shown }: Shown) {
  const t = useTranslations("synergy.programmes");
  const { ukur } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={classes.controls} data-screen-only>
      <SegmentedControl
        size="sm"
        aria-label={t("measure")}
        value={ukur ?? "baris"}
        onChange={(value) => void navigate({ search: (now) => ({ ...now, ukur: value === "jaccard" ? value : undefined }), resetScroll: false })}
        data={[
          { value: "baris", label: t("measures.row") },
          { value: "jaccard", label: t("measures.jaccard") },
        ]}
      />
      <ProgrammePicker programmes={answer.programmes} shown={shown} />
    </div>
  );
}

function ProgrammeMatrix({ answer, shown }: Shown) {
  const t = useTranslations("synergy.programmes");
  const formats = useFormats();
  const { ukur } = route.useSearch();
  const { base } = useNarrowed("programmes");
  const narrow = useNarrow();
  const names = new Map(shown.map(({ code, name }) => [code, name]));
  const cells = coCoverageOf({ programmes: shown, overlap: answer.overlap });
  const marks = new Map<string, Mark>();
  const measureOf = (cell: CoCell) => (ukur === "jaccard" ? cell.jaccard : cell.share);
  const drawn = cells.map((cell): MatrixCell => {
    const own = cell.row === cell.column;
    const key = `${cell.row} ${cell.column}`;
    const named = { row: names.get(cell.row) ?? cell.row, column: names.get(cell.column) ?? cell.column };
    const words = own ? t("cellOwn", named) : t(ukur === "jaccard" ? "cellJaccard" : "cell", { ...named, share: formats.percent(measureOf(cell)) });
    const relation = cell.relation === "NEUTRAL" ? "" : ` · ${t(`relation.${cell.relation}`)}`;
    marks.set(key, { label: `${words}${relation}`, families: cell.families, filter: pairFilter(base, cell.row, cell.column), narrow: [narrow({ together: own ? [cell.row] : [cell.row, cell.column] })] });
    return {
      row: cell.row, column: cell.column, mark: key, sign: SIGN[cell.relation], depth: own ? null : measureOf(cell),
      text: own ? formats.count(cell.families) : formats.wholePercent(measureOf(cell)),
    };
  });
  const occurs = (relation: CoCell["relation"]) => cells.some((cell) => cell.relation === relation);
  const data = {
    items: shown.map(({ code, name }) => ({ key: code, name, short: shortOf(code) })),
    cells: drawn,
    legend: {
      low: formats.wholePercent(0), high: formats.wholePercent(1),
      conflicting: occurs("CONFLICTING") ? t("relation.CONFLICTING") : null, complementary: occurs("COMPLEMENTARY") ? t("relation.COMPLEMENTARY") : null,
    },
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => matrix(data, { width })} marks={marks} chosen={chosenOf(marks)} />;
}

/** Conflicting pairs that meet lead; without any, the pair that meets in most families. */
function useFinding({ answer, shown }: Shown): string | null {
  const t = useTranslations("synergy.programmes.finding");
  const formats = useFormats();
  const among = overlapAmong(answer.overlap, shown);
  const nameOf = (code: string) => shown.find((programme) => programme.code === code)?.name ?? code;
  const conflicts = conflictsOf(among);
  const [worst] = conflicts;
  if (worst) return t("conflict", { a: nameOf(worst.a), b: nameOf(worst.b), families: formats.count(worst.both), more: conflicts.length - 1 });
  const closest = closestPair(among.map((pair) => ({ ...pair, families: pair.both })));
  return closest ? t("closest", { a: nameOf(closest.a), b: nameOf(closest.b), families: formats.count(closest.families) }) : t("none");
}

/** Every pair once, conflicting ones first, with both shares: the numbers behind the colours. */
function usePairs({ answer, shown }: Shown): ChartTable {
  const t = useTranslations("synergy.programmes");
  const { base } = useNarrowed("programmes");
  const programmeOf = new Map(shown.map((programme) => [programme.code, programme]));
  const share = (part: number, code: string) => {
    const recipients = programmeOf.get(code)?.recipients ?? 0;
    return { value: recipients === 0 ? null : part / recipients, as: "percent" as const };
  };
  const rank = { CONFLICTING: 0, COMPLEMENTARY: 1, NEUTRAL: 2 } as const;
  const pairs = overlapAmong(answer.overlap, shown).toSorted((x, y) => rank[x.relation] - rank[y.relation] || y.both - x.both);
  return {
    columns: [
      { key: "a", header: t("columns.a") },
      { key: "b", header: t("columns.b") },
      { key: "both", header: t("columns.both"), numeric: true },
      { key: "ofA", header: t("columns.ofA"), numeric: true },
      { key: "ofB", header: t("columns.ofB"), numeric: true },
      { key: "jaccard", header: t("measures.jaccard"), numeric: true },
      { key: "relation", header: t("columns.relation") },
    ],
    rows: pairs.map((pair) => ({
      key: `${pair.a} ${pair.b}`,
      cells: {
        a: programmeOf.get(pair.a)?.name ?? pair.a,
        b: programmeOf.get(pair.b)?.name ?? pair.b,
        both: { value: pair.both, as: "count", filter: pairFilter(base, pair.a, pair.b) },
        ofA: share(pair.both, pair.a),
        ofB: share(pair.both, pair.b),
        jaccard: { value: pair.jaccard, as: "percent" },
        relation: t(`relation.${pair.relation}`),
      },
    })),
  };
}
