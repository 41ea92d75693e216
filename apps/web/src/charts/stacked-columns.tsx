import type { MouseEvent } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormats } from "#lib/i18n";
import classes from "./stacked-columns.module.css";

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly color: string;
}

export interface StackedColumn {
  readonly key: string;
  readonly label: string;
  /** The group by its full name, for the tip. */
  readonly title: string;
  readonly values: Readonly<Record<string, number>>;
}

interface StackedColumnsProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly columns: readonly StackedColumn[];
  readonly pick: (picked: { readonly column: string; readonly series: string; readonly x: number; readonly y: number }) => void;
}

/** Columns of 100 %, one per group: the parts compare, the sizes stand in the table. */
export function StackedColumns({ label, series, columns, pick }: StackedColumnsProps) {
  const formats = useFormats();
  const rows = columns.map((column) => ({ key: column.key, label: column.label, ...column.values }));
  return (
    <figure aria-label={label}>
      <ul className={classes.keys}>
        {series.map((one) => (
          <li key={one.key} className={classes.key}>
            <span className={classes.swatch} style={{ background: one.color }} />
            {one.label}
          </li>
        ))}
      </ul>
      <div className={classes.plot}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={rows} stackOffset="expand" margin={{ top: 4, right: 0, bottom: 0, left: 0 }} barCategoryGap="18%">
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="label" tickLine={false} stroke="var(--line-strong)" tick={{ fill: "var(--ink-soft)", fontSize: 12 }} interval={0} />
            <YAxis
              width={44}
              tickLine={false}
              axisLine={false}
              ticks={[0, 0.25, 0.5, 0.75, 1]}
              tickFormatter={(share: number) => formats.percent(share).replace(/[.,]0/, "")}
              tick={{ fill: "var(--ink-faint)", fontSize: 12 }}
            />
            <Tooltip cursor={{ fill: "var(--accent-tint)" }} content={<ColumnTip columns={columns} series={series} />} isAnimationActive={false} />
            {series.map((one) => (
              <Bar
                key={one.key}
                dataKey={one.key}
                name={one.label}
                stackId="all"
                fill={one.color}
                stroke="#fff"
                strokeWidth={1}
                isAnimationActive={false}
                onClick={(_, index, event: MouseEvent) => {
                  const column = columns[index];
                  if (column) pick({ column: column.key, series: one.key, x: event.clientX, y: event.clientY });
                }}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

interface ColumnTipProps {
  readonly columns: readonly StackedColumn[];
  readonly series: readonly Series[];
  readonly active?: boolean;
  readonly label?: string | number;
}

function ColumnTip({ columns, series, active, label }: ColumnTipProps) {
  const formats = useFormats();
  const column = columns.find((one) => one.label === label);
  if (!active || !column) return null;
  return (
    <div className={classes.tip}>
      <p>{column.title}</p>
      <ul>
        {series.map((one) => (
          <li key={one.key}>
            <span className={classes.swatch} style={{ background: one.color }} />
            {one.label}: {formats.count(column.values[one.key] ?? null)}
          </li>
        ))}
      </ul>
    </div>
  );
}
