import { Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconAntennaBarsOff, IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Mark } from "#charts/mark";
import { type PickedMark, PointMenu } from "#charts/mark-menu";
import type { AreaColumn, AreaOrder, MeasuredArea } from "#features/areas/area-measure";
import { useFormats } from "#lib/i18n";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import classes from "./areas.module.css";

export interface AreaTableProps {
  readonly caption: string;
  readonly areas: readonly MeasuredArea[];
  readonly headers: Readonly<Record<AreaColumn, string>>;
  readonly order: AreaOrder;
  readonly sortBy: (column: AreaColumn) => void;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly wholeFilter: (code: string) => MarkFilter;
  readonly weakSignal: ReadonlySet<string>;
  readonly active: string | undefined;
  readonly look: (mark: string | undefined) => void;
}

/** Where map and table stand under each other, the first rows are enough until somebody wants them all. */
const NARROW = "(max-width: 1000px)";
const FIRST_ROWS = 20;
const COLUMNS: readonly AreaColumn[] = ["name", "rate", "part", "whole"];

/** The numbers of the map, one row per area: what is looked at here is outlined there. */
export function AreaTable({ caption, areas, headers, order, sortBy, marks, wholeFilter, weakSignal, active, look }: AreaTableProps) {
  const [picked, setPicked] = useState<PickedMark | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const box = useFollow(active);
  const pick = useCallback((mark: Mark, element: HTMLElement) => {
    const { left, bottom } = element.getBoundingClientRect();
    opener.current = element;
    setPicked({ mark, x: left + 24, y: bottom });
  }, []);
  const t = useTranslations("areas.map");
  const narrow = useMediaQuery(NARROW);
  const [all, setAll] = useState(false);
  const shown = narrow && !all ? areas.slice(0, FIRST_ROWS) : areas;
  return (
    <div ref={box} className={classes.rows}>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHeader key={column} column={column} header={headers[column]} order={order} sortBy={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((area) => (
            <AreaRow
              key={area.area.code}
              area={area}
              mark={marks.get(area.area.code)}
              wholeFilter={wholeFilter}
              weak={weakSignal.has(area.area.code)}
              active={area.area.code === active}
              look={look}
              pick={pick}
            />
          ))}
        </tbody>
      </table>
      {shown.length < areas.length && (
        <Button variant="default" size="sm" className={classes.more ?? ""} onClick={() => setAll(true)}>
          {t("showAll", { count: areas.length })}
        </Button>
      )}
      <PointMenu
        picked={picked}
        close={() => {
          setPicked(null);
          opener.current?.focus();
        }}
      />
    </div>
  );
}

/** Where the table scrolls in its own frame, the row of what is looked at elsewhere comes into sight; the page never moves. */
function useFollow(active: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = box.current;
    const row = active === undefined ? null : frame?.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"]`);
    if (!frame || !row || frame.matches(":hover, :focus-within")) return;
    const top = row.offsetTop;
    if (top < frame.scrollTop + 40 || top + row.offsetHeight > frame.scrollTop + frame.clientHeight) frame.scrollTop = top - frame.clientHeight / 2;
  }, [active]);
  return box;
}

interface SortHeaderProps {
  readonly column: AreaColumn;
  readonly header: string;
  readonly order: AreaOrder;
  readonly sortBy: (column: AreaColumn) => void;
}

function SortHeader({ column, header, order, sortBy }: SortHeaderProps) {
  const sorted = order.key === column;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={sorted ? (order.descending ? "descending" : "ascending") : "none"}>
      <UnstyledButton className={classes.sort ?? ""} data-sorted={sorted} onClick={() => sortBy(column)}>
        {header}
        {sorted && <Arrow size={13} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}

interface AreaRowProps {
  readonly area: MeasuredArea;
  readonly mark: Mark | undefined;
  readonly wholeFilter: (code: string) => MarkFilter;
  readonly weak: boolean;
  readonly active: boolean;
  readonly look: (mark: string | undefined) => void;
  readonly pick: (mark: Mark, element: HTMLElement) => void;
}

/** A row is drawn anew only where something of it changed: looking around touches two of them. */
const AreaRow = memo(function AreaRow({ area: { area, rate }, mark, wholeFilter, weak, active, look, pick }: AreaRowProps) {
  const formats = useFormats();
  const t = useTranslations("areas.map");
  const unsure = rate.low !== null && rate.high !== null && rate.high - rate.low > 0.01;
  const count = (value: number, filter: MarkFilter): ReactNode =>
    rate.whole === 0 ? formats.count(null) : <FamilyLink filter={filter}>{formats.count(value)}</FamilyLink>;
  return (
    <tr data-row={area.code} data-active={active || undefined} onMouseEnter={() => look(area.code)} onMouseLeave={() => look(undefined)} onFocus={() => look(area.code)} onBlur={() => look(undefined)}>
      <th scope="row">
        <UnstyledButton className={classes.name ?? ""} onClick={(event) => mark && pick(mark, event.currentTarget)} aria-haspopup="menu">
          {area.name}
        </UnstyledButton>
        {weak && (
          <span title={t("weakSignal")}>
            <IconAntennaBarsOff size={15} aria-hidden className={classes.weak} />
            <VisuallyHidden>{t("weakSignal")}</VisuallyHidden>
          </span>
        )}
      </th>
      <td>
        <span className={classes.rate}>
          {unsure && <span className={classes.bounds}>{formats.bounds(rate.low, rate.high)}</span>}
          <span>{formats.percent(rate.value)}</span>
        </span>
      </td>
      <td>{mark && "filter" in mark ? count(rate.part, mark.filter) : formats.count(rate.part)}</td>
      <td>{count(rate.whole, wholeFilter(area.code))}</td>
    </tr>
  );
});
