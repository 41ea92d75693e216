import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { Button } from "@mantine/core";
import { FOCUS_PARTS, type FocusPart } from "@sinergi/domain/focus/vocabulary";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { familiesOfPart, nextOrder, readScoreOrder, type ScoredRow } from "#features/focus/score-view";
import type { FocusView } from "#features/focus/use-focus-view";
import { usePartWords } from "#features/focus/use-part-words";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import { FamilyLink } from "#urls/family-link";
import { FOCUS_ORDERS } from "#urls/focus.url";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus");

interface ScoreTableProps {
  readonly answer: FocusScoresAnswer;
  readonly view: FocusView;
  readonly rows: readonly ScoredRow[];
  readonly total: number;
  readonly more: (() => void) | undefined;
}

/** Rank, score and every part with what was measured and the points it gives. */
export function ScoreTable({ answer, view, rows, total, more }: ScoreTableProps) {
  const t = useTranslations("focus.score");
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(answer, view);
  const order = readScoreOrder(urut);
  const sortBy = (column: string) => {
    const key = FOCUS_ORDERS.find((one) => one === column);
    if (key !== undefined) void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key) }), resetScroll: false });
  };
  return (
    <div className={classes.tight}>
      <DataTable caption={t("title", { term: view.term })} columns={columns} rows={rows} rowKey={({ key }) => key} sorting={{ ...order, change: sortBy }} />
      {more && (
        <Button variant="default" size="sm" className={classes.more ?? ""} onClick={more}>
          {t("showAll", { count: total })}
        </Button>
      )}
    </div>
  );
}

function useColumns(answer: FocusScoresAnswer, view: FocusView): readonly Column<ScoredRow>[] {
  const t = useTranslations("focus.score");
  const formats = useFormats();
  const places = usePlaces();
  const words = usePartWords();
  const { tgl } = route.useSearch();
  const villages = answer.level === "village";
  return [
    {
      key: "name",
      header: view.heading,
      sortable: true,
      cell: ({ row }) => (
        <>
          <Link to="/analisis/wilayah/$areaCode" params={{ areaCode: row.area.code }} search={{ tgl }}>
            {row.area.name}
          </Link>
          {view.inForce.has(row.area.code) && <span className={classes.mark}>{t("inForce", { year: answer.inForce?.year ?? 0 })}</span>}
          {villages && <div className={classes.faint}>{places.nameOf(row.parentCode ?? "")}</div>}
        </>
      ),
    },
    { key: "rank", header: t("rank"), numeric: true, sortable: true, cell: ({ rank }) => formats.count(rank) },
    ...(view.trying ? [{ key: "change", header: t("change"), numeric: true, sortable: true, cell: (scored: ScoredRow) => <RankChange scored={scored} /> }] : []),
    { key: "score", header: t("score"), numeric: true, cell: ({ score, highest }) => <strong>{highest > score ? t("range", { low: formats.score(score), high: formats.score(highest) }) : formats.score(score)}</strong> },
    ...FOCUS_PARTS.map((part): Column<ScoredRow> => ({ key: part, header: words.short(part), numeric: true, sortable: true, cell: (scored) => <PartCell scored={scored} part={part} answer={answer} /> })),
  ];
}

/** How many places an area moved against the saved weights. */
function RankChange({ scored: { rank, savedRank } }: { readonly scored: ScoredRow }) {
  const t = useTranslations("focus.score");
  const formats = useFormats();
  if (rank === savedRank) return <span className={classes.faint}>{t("same")}</span>;
  return <span>{t(rank < savedRank ? "up" : "down", { places: formats.count(Math.abs(savedRank - rank)) })}</span>;
}

function PartCell({ scored, part, answer }: { readonly scored: ScoredRow; readonly part: FocusPart; readonly answer: FocusScoresAnswer }) {
  const t = useTranslations("focus.score");
  const formats = useFormats();
  const words = usePartWords();
  const { tgl } = route.useSearch();
  const { value, points } = scored.parts[part];
  const found = familiesOfPart(scored.row, part, { on: tgl, programmes: answer.programmes.map(({ code }) => code) });
  const written = words.value(part, value);
  return (
    <>
      {found && value !== null ? <FamilyLink filter={found.filter} label={found.families === null ? t("theFamilies", { part: words.short(part), area: scored.row.area.name }) : t("families", { count: formats.count(found.families) })}>{written}</FamilyLink> : written}
      <div className={classes.faint}>{t("points", { points: formats.score(points) })}</div>
    </>
  );
}
