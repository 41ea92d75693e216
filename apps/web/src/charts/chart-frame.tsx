import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import { ChartMenu } from "#charts/chart-menu";
import { ChartTable } from "#charts/chart-table";
import { DrawnPictureContext, type DrawScene } from "#charts/drawn-picture";
import { Card } from "#ui/card";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import classes from "./chart-frame.module.css";

interface ChartFrameProps {
  readonly facts: ChartFacts;
  /** A `ScenePicture`, or a drawing with one `svg` in it. Shown alone while there is no table yet. */
  readonly picture: ReactNode;
  readonly controls?: ReactNode;
  /** More to say below the picture than source and number. */
  readonly note?: ReactNode;
  /** Another table than the plain one of the facts, where a screen sorts or groups it. */
  readonly table?: ReactNode;
}

/** The one contract of charts: picture, table, files and link, all with the same title, finding, source, day, number and filters. */
export function ChartFrame({ facts, picture, controls, note, table }: ChartFrameProps) {
  const t = useTranslations("charts");
  const [view, setView] = useState("chart");
  const drawn = useRef<DrawScene | null>(null);
  const [tell] = useState(() => (draw: DrawScene | null) => {
    drawn.current = draw;
  });
  const box = useRef<HTMLDivElement>(null);
  const asTable = view === "table" && facts.table !== null;
  return (
    <Card
      title={facts.title}
      finding={facts.finding}
      note={<ChartNote facts={facts} note={note} />}
      actions={
        <div className={classes.actions}>
          <SegmentedControl
            size="sm"
            aria-label={t("view")}
            value={view}
            onChange={setView}
            data={[
              { value: "chart", label: t("chart") },
              { value: "table", label: t("table") },
            ]}
          />
          <ChartMenu facts={facts} drawn={drawn} box={box} />
        </div>
      }
    >
      {controls}
      <div ref={box}>
        <DrawnPictureContext value={tell}>{asTable ? (table ?? <ChartTable caption={facts.title} table={facts.table} />) : picture}</DrawnPictureContext>
      </div>
    </Card>
  );
}

function ChartNote({ facts, note }: { readonly facts: ChartFacts; readonly note: ReactNode }) {
  return (
    <>
      {note && <span className={classes.note}>{note}</span>}
      {facts.notes?.map((line) => (
        <span key={line} className={classes.note}>
          {line}
        </span>
      ))}
      <span className={classes.note}>{[facts.source, facts.on, facts.n].filter((part) => part !== "").join(" · ")}</span>
    </>
  );
}
