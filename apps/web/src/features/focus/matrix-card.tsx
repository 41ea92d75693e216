import type { FocusReachAnswer } from "@sinergi/api/focus/focus.schema";
import { matrix, type MatrixCell } from "@sinergi/charts/matrix";
import { hasCome } from "@sinergi/targeting/convergence";
import { useTranslations } from "use-intl";
import type { ChartCell, ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import type { MarkFilter } from "#urls/families.url";

type Village = FocusReachAnswer["villages"][number];
type Reach = Village["reach"][number];

/** Village by programme: the share of its eligible families that is reached; a ring where the programme counts as having come. */
export function MatrixCard({ reach }: { readonly reach: FocusReachAnswer }) {
  const t = useTranslations("focus.reach");
  const formats = useFormats();
  const source = useChartSource();
  const { regency } = useSession();
  const table = useReachTable(reach);
  const term = regency.terms.village.toLowerCase();
  const { converged, villages, rule } = reach;
  const eligible = villages.reduce((sum, { reach: cells }) => sum + cells.reduce((inside, cell) => inside + cell.eligible, 0), 0);
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: reach.snapshot, families: null, badges: [] }),
        key: "lokus-konvergensi",
        title: t("title", { term }),
        n: t("n", { eligible: formats.count(eligible) }),
        finding: t("finding", { converged, all: villages.length, term, programmes: rule.convergence }),
        table,
        notes: [t("note", { percent: rule.reachedPercent, programmes: rule.convergence, term })],
      }}
      picture={<MatrixPicture reach={reach} />}
    />
  );
}

const shortOf = (code: string): string => code.replaceAll("_", " ");
const missedFilter = (area: string, programme: string): MarkFilter => ({ area, programme, eligibility: ["yes"], receives: false });

function MatrixPicture({ reach }: { readonly reach: FocusReachAnswer }) {
  const t = useTranslations("focus.reach");
  const formats = useFormats();
  const { programmes, villages, rule } = reach;
  const names = new Map(programmes.map(({ code, name }) => [code, name]));
  const door = useTargetingDoor();
  const marks = new Map<string, Mark>();
  const cells = villages.flatMap((village) =>
    village.reach.map(({ programme, eligible, reached }): MatrixCell => {
      const mark = `${village.area} ${programme}`;
      const share = eligible === 0 ? null : reached / eligible;
      marks.set(mark, { label: t("cell", { village: village.name, programme: names.get(programme) ?? programme, share: formats.percent(share), missed: formats.count(eligible - reached) }), families: eligible - reached, filter: missedFilter(village.area, programme), narrow: [door({ area: village.area, programme })] });
      return { row: village.area, column: programme, depth: share, text: share === null ? "–" : formats.wholePercent(share), sign: hasCome({ eligible, reached }, rule) ? "complementary" : null, mark };
    }),
  );
  const data = {
    items: villages.map(({ area, name, come }) => ({ key: area, name: t("row", { village: name, come }), short: t("row", { village: name, come }) })),
    columns: programmes.map(({ code, name }) => ({ key: code, name, short: shortOf(code) })),
    cells,
    legend: { conflicting: null, complementary: t("come", { percent: rule.reachedPercent }), low: formats.wholePercent(0), high: formats.wholePercent(1) },
  };
  return <ScenePicture label={t("label")} draw={(width) => matrix(data, { width })} marks={marks} />;
}

/** The same with numbers: eligible families reached and missed, programme by programme. */
function useReachTable({ villages, programmes }: FocusReachAnswer): ChartTable {
  const t = useTranslations("focus.reach");
  const { regency } = useSession();
  const cellsOf = ({ area, name, come, reach }: Village): Record<string, ChartCell> => {
    const cells: Record<string, ChartCell> = { name, come };
    for (const { programme, eligible, reached } of reach) {
      cells[`${programme} reached`] = { value: eligible === 0 ? null : reached, as: "count", filter: { area, programme, eligibility: ["yes"], receives: true } };
      cells[`${programme} missed`] = missedCell(area, { programme, eligible, reached });
    }
    return cells;
  };
  return {
    columns: [
      { key: "name", header: regency.terms.village },
      { key: "come", header: t("comeColumn"), numeric: true },
      ...programmes.flatMap(({ code }) => [
        { key: `${code} reached`, header: t("reachedOf", { programme: shortOf(code) }), numeric: true },
        { key: `${code} missed`, header: t("missedOf", { programme: shortOf(code) }), numeric: true },
      ]),
    ],
    rows: villages.map((village) => ({ key: village.area, cells: cellsOf(village) })),
  };
}

function missedCell(area: string, { programme, eligible, reached }: Reach): ChartCell {
  return { value: eligible === 0 ? null : eligible - reached, as: "count", filter: missedFilter(area, programme) };
}
