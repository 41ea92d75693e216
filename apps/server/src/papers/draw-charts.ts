import { barsScene } from "@sinergi/charts/bars";
import { drawSvg } from "@sinergi/charts/draw-svg";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { percentText } from "@sinergi/domain/papers/indonesian";
import type { PaperChart, PrintedContents } from "@sinergi/domain/papers/paper-contents.schema";

/** As wide as a sheet is between its margins, so that letters on paper are as large as those around them. */
const WIDTH = 640;

/** The charts of a paper in their order: the same drawings as on the screens. */
export function drawCharts({ blocks }: PrintedContents): string[] {
  return blocks.flatMap((block) => (block.kind === "chart" ? [drawSvg(sceneOf(block.chart), { label: block.title })] : []));
}

function sceneOf(chart: PaperChart): Parameters<typeof drawSvg>[0] {
  if (chart.kind === "shares") {
    const rows = chart.rows.map(({ label, before, now, difference }, at) => ({ key: String(at), label, left: before, right: now, difference }));
    return dumbbell({ rows, names: [chart.before, chart.now], percent: percentText }, { width: WIDTH });
  }
  const most = Math.max(1, ...chart.rows.map(({ count }) => count));
  return barsScene(chart.rows.map(({ label, count, value, detail }, at) => ({ key: String(at), name: label, length: count / most, value, detail })), { width: WIDTH });
}
