import { barsScene } from "@sinergi/charts/bars";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { percentText } from "@sinergi/domain/papers/indonesian";
import type { Block } from "@sinergi/domain/papers/paper-contents.schema";
import { useMemo } from "react";
import type { DrawScene } from "#charts/drawn-picture";
import { ScenePicture } from "#charts/scene-picture";
import classes from "./papers.module.css";

type ChartBlock = Extract<Block, { kind: "chart" }>;
/** On paper there is nothing to click. */
const NO_MARKS = new Map<string, never>();

/** The picture that will be printed, by the same drawing. */
export function SheetChart({ block }: { readonly block: ChartBlock }) {
  const draw = useMemo(() => drawingOf(block.chart), [block.chart]);
  return (
    <div className={classes.chart}>
      <p className={classes.subheading}>{block.title}</p>
      <ScenePicture label={block.title} draw={draw} marks={NO_MARKS} />
      <p className={classes.source}>{block.source}</p>
    </div>
  );
}

function drawingOf(chart: ChartBlock["chart"]): DrawScene {
  if (chart.kind === "shares") {
    const rows = chart.rows.map(({ label, before, now, difference }, at) => ({ key: String(at), label, left: before, right: now, difference }));
    return (width) => dumbbell({ rows, names: [chart.before, chart.now], percent: percentText }, { width });
  }
  const most = Math.max(1, ...chart.rows.map(({ count }) => count));
  const bars = chart.rows.map(({ label, count, value, detail }, at) => ({ key: String(at), name: label, length: count / most, value, detail }));
  return (width) => barsScene(bars, { width });
}
