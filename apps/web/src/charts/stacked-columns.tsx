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
  /** Keys of the columns that the screen is narrowed to; the others step back. None: all stand out alike. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly pick: (picked: { readonly column: string; readonly series: string; readonly x: number; readonly y: number }) => void;
}

/** Columns of 100 %, one per group: the parts compare, the sizes stand in the table. */
export function StackedColumns({ label, series, columns, chosen, pick }: StackedColumnsProps) {
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
          <BarChart data={rows} accessibilityLayer={false} stackOffset="expand" margin={{ top: 4, right: 0, bottom: 0, left: 0 }} barCategoryGap="18%">
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
                shape={(drawn: Segment) => <SegmentMark drawn={drawn} column={columns[drawn.index]} series={one} chosen={chosen} pick={pick} />}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

/** What recharts tells of a segment that we draw ourselves, in px. */
interface Segment {
  readonly index: number;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

interface SegmentMarkProps {
  readonly drawn: Segment;
  readonly column: StackedColumn | undefined;
  readonly series: Series;
  readonly chosen: StackedColumnsProps["chosen"];
  readonly pick: StackedColumnsProps["pick"];
}

/** One part of a column. Recharts gives a click and no Enter, so the part is a button of its own. */
function SegmentMark({ drawn: { x = 0, y = 0, width = 0, height = 0 }, column, series, chosen, pick }: SegmentMarkProps) {
  const formats = useFormats();
  if (!column || height <= 0) return null;
  const open = (at: { readonly x: number; readonly y: number }) => pick({ column: column.key, series: series.key, ...at });
  return (
    <rect
      role="button"
      tabIndex={0}
      aria-label={`${column.title}, ${series.label}: ${formats.count(column.values[series.key] ?? null)}`}
      className={classes.segment}
      x={x}
      y={y}
      width={width}
      height={height}
      fill={series.color}
      stroke="#fff"
      opacity={chosen && chosen.size > 0 && !chosen.has(column.key) ? 0.48 : undefined}
      aria-pressed={chosen?.has(column.key)}
      onClick={(event) => open({ x: event.clientX, y: event.clientY })}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        // The menu that this opens listens for keys outside of it: the one that opened it must not close it.
        event.stopPropagation();
        const box = event.currentTarget.getBoundingClientRect();
        open({ x: box.left + box.width / 2, y: box.bottom });
      }}
    />
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
