import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Card } from "#ui/card";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";

interface ChartFrameProps {
  readonly title: string;
  readonly finding: string | null;
  /** Source, day and number of families. */
  readonly note: ReactNode;
  readonly controls?: ReactNode;
  readonly chart: ReactNode;
  /** The same numbers, each cell a link. */
  readonly table: ReactNode;
}

/** A chart never stands without its table. */
export function ChartFrame({ title, finding, note, controls, chart, table }: ChartFrameProps) {
  const t = useTranslations("charts");
  const [view, setView] = useState("chart");
  return (
    <Card
      title={title}
      finding={finding}
      note={note}
      actions={
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
      }
    >
      {controls}
      {view === "chart" ? chart : table}
    </Card>
  );
}
