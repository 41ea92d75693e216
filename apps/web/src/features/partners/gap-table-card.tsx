import type { CountShown, GapsAnswer, GapsRow } from "@sinergi/api/partners/partners.schema";
import { readNeed } from "@sinergi/domain/partners/needs";
import { useMediaQuery } from "@mantine/hooks";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ShowAll } from "#features/partners/show-all";
import { useCountWords } from "#features/partners/use-count-words";
import { useGapBadges } from "#features/partners/use-gap-badges";
import { needFilter, useNeedWords } from "#features/partners/use-need-words";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import acts from "#ui/act-form.module.css";
import { familiesFigure, type FigureChoice } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";
import { TakeTable } from "#ui/take-table";
import { FamilyLink } from "#urls/family-link";

/** Where a row is a card of its own, a few are enough until somebody wants them all. */
const NARROW = "(max-width: 720px)";
const FIRST_ROWS = 4;

const route = getRouteApi("/frame/mitra/celah");

/** All needs of all areas side by side; every number leads on: to the families for who may see them, else to a pledge. */
export function GapTableCard({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslations("partners");
  const formats = useFormats();
  const { regency } = useSession();
  const badges = useGapBadges();
  const words = useNeedWords();
  const countWords = useCountWords();
  const navigate = route.useNavigate();
  const { urut } = route.useSearch();
  const isRegency = answer.whole.area.level === "regency";
  const term = isRegency ? regency.terms.district : regency.terms.village;
  const sort = urut?.replace(/^-/, "") ?? "area";
  const descending = urut?.startsWith("-") ?? false;
  const rows = sortRows(answer.rows, sort, descending);
  const narrow = useMediaQuery(NARROW);
  const [all, setAll] = useState(false);
  const shown = narrow && !all ? rows.slice(0, FIRST_ROWS) : rows;
  const change = (key: string) => {
    const turned = sort === key ? !descending : key !== "area";
    void navigate({ search: (now) => ({ ...now, urut: key === "area" && !turned ? undefined : `${turned ? "-" : ""}${key}` }), resetScroll: false });
  };
  const columns: readonly Column<GapsRow>[] = [
    { key: "area", header: term, sortable: true, cell: ({ area }) => (isRegency ? <Link to="/mitra/celah" search={(now) => ({ ...now, wil: area.code })}>{area.name}</Link> : area.name) },
    ...answer.needs.map((key): Column<GapsRow> => ({ key, header: words.short(key), numeric: true, sortable: true, cell: (row) => <NeedCell row={row} need={key} /> })),
  ];
  const day = formats.day(answer.snapshot.on);
  return (
    <Card
      title={t("gaps.tableTitle", { area: answer.whole.area.name })}
      note={[t("gaps.tableNote"), ...(answer.guarded ? [t("guarded")] : [])].join(" ")}
      actions={
        <div className={acts.actions}>
        <BringButton offer={() => ({ title: t("gaps.tableTitle", { area: answer.whole.area.name }), choices: broughtGaps([answer.whole, ...rows], answer, { short: words.short, count: countWords }) })} />
        <TakeTable<GapsRow>
          name="sinergi-celah"
          titles={[t("gaps.tableTitle", { area: answer.whole.area.name }), regency.name, day, ...badges.map(({ text }) => text), ...(answer.guarded ? [t("guarded")] : [])]}
          rows={rows}
          columns={[
            { header: term, kind: "text", value: ({ area }) => area.name },
            ...answer.needs.map((key) => ({ header: words.short(key), kind: answer.guarded ? ("text" as const) : ("number" as const), value: (row: GapsRow) => taken(row.needs[key] ?? "WITHHELD", answer.guarded, countWords) })),
          ]}
        />
        </div>
      }
    >
      <DataTable caption={t("gaps.tableTitle", { area: answer.whole.area.name })} columns={columns} rows={shown} rowKey={({ area }) => area.code} sorting={{ key: sort, descending, change }} />
      {shown.length < rows.length && <ShowAll count={rows.length} show={() => setAll(true)} />}
    </Card>
  );
}

/** Every count of the table, to be brought to a meeting; what is held back is not. */
function broughtGaps(rows: readonly GapsRow[], { needs }: GapsAnswer, words: { short(key: string): string; count(count: CountShown): string }): FigureChoice[] {
  return rows.flatMap(({ area, needs: counts }) =>
    needs.flatMap((key): FigureChoice[] => {
      const [need, shown] = [readNeed(key), counts[key]];
      if (need === null || typeof shown !== "number") return [];
      return [{ key: `${area.code} ${key}`, row: area.name, column: words.short(key), shown: words.count(shown), ...familiesFigure(needFilter(need, area.level === "regency" ? undefined : area.code)) }];
    }),
  );
}

function taken(count: CountShown, guarded: boolean, words: (count: CountShown) => string): string | number {
  return !guarded && typeof count === "number" ? count : words(count);
}

/** What is not said has a place between 0 and the least number shown. */
function sortRows(rows: readonly GapsRow[], sort: string, descending: boolean): readonly GapsRow[] {
  const turn = descending ? -1 : 1;
  const rank = (row: GapsRow): number => {
    const count = row.needs[sort];
    return typeof count === "number" ? count : 0.5;
  };
  return rows.toSorted((a, b) => (sort === "area" ? turn * a.area.name.localeCompare(b.area.name, "id") : turn * (rank(a) - rank(b)) || a.area.name.localeCompare(b.area.name, "id")));
}

function NeedCell({ row, need: key }: { readonly row: GapsRow; readonly need: string }) {
  const t = useTranslations("partners.gaps");
  const words = useNeedWords();
  const countWords = useCountWords();
  const mayFamilies = useMay("families.read");
  const mayPledge = useMay("pledges.write");
  const shown = row.needs[key] ?? "WITHHELD";
  const need = readNeed(key);
  if (shown === 0 || need === null) return countWords(shown);
  if (mayFamilies) return <FamilyLink filter={needFilter(need, row.area.code)}>{countWords(shown)}</FamilyLink>;
  if (!mayPledge) return <span className={links.number}>{countWords(shown)}</span>;
  return (
    <Link to="/mitra/janji/baru" search={{ wil: row.area.code, butuh: key }} className={links.link} aria-label={t("pledgeFor", { need: words.short(key), area: row.area.name, families: countWords(shown) })}>
      {countWords(shown)}
    </Link>
  );
}
