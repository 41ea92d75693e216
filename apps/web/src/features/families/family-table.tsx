import type { FamilyListAnswer, FamilyRowAnswer } from "@sinergi/api/families/families.schema";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { nextOrder, positionsOf, readOrder } from "#features/families/list-order";
import { Verdict } from "#features/families/verdict";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Pager } from "#ui/pager";
import { pageKey } from "#urls/codes";
import links from "#ui/number-link.module.css";
import classes from "./families.module.css";

const route = getRouteApi("/frame/analisis/keluarga");

interface FamilyTableProps {
  readonly answer: FamilyListAnswer;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

export function FamilyTable({ answer, narrowed, clear }: FamilyTableProps) {
  const t = useTranslations("families");
  const columns = useFamilyColumns();
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const order = readOrder(urut);
  if (answer.rows.length === 0 && answer.page === 1) {
    return (
      <>
        <ListCount answer={answer} />
        <EmptyState text={t(answer.total > 0 ? "noneInScope" : narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <ListCount answer={answer} />
      <DataTable
        caption={t("list")}
        columns={columns}
        rows={answer.rows}
        rowKey={(row) => row.familyId}
        sorting={{
          key: order.sort,
          descending: order.descending,
          change: (key) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }), resetScroll: false }),
        }}
      />
      <Pager
        page={answer.page}
        pageSize={answer.pageSize}
        total={answer.inScope}
        go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })}
      />
    </>
  );
}

/** The total equals the number that led here; of it only what the reader's scope covers is listed. */
function ListCount({ answer }: { readonly answer: FamilyListAnswer }) {
  const t = useTranslations("families");
  const formats = useFormats();
  const { regency } = useSession();
  const { first, last } = positionsOf(answer);
  return (
    <p className={classes.count} aria-live="polite">
      <strong data-total={answer.total}>{t("total", { shown: formats.count(answer.total), count: answer.total })}</strong>
      {answer.inScope !== answer.total && `${t("inScope", { part: formats.count(answer.inScope), whole: formats.count(answer.total) })} `}
      {answer.rows.length > 0 && t("positions", { first: formats.count(first), last: formats.count(last) })}
      {answer.byVillage && ` ${t("byVillage", { term: regency.terms.village.toLowerCase() })}`}
    </p>
  );
}

function useFamilyColumns(): readonly Column<FamilyRowAnswer>[] {
  const t = useTranslations("families.columns");
  const formats = useFormats();
  const programmes = useProgrammes();
  const { regency } = useSession();
  const search = route.useSearch();
  const columns: Column<FamilyRowAnswer>[] = [
    {
      key: "head",
      header: t("head"),
      sortable: true,
      cell: (row) => (
        <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} search={search} className={`${links.link} ${classes.head}`}>
          {row.headName}
        </Link>
      ),
    },
    {
      key: "village",
      header: regency.terms.village,
      sortable: true,
      cell: (row) => (
        <div className={classes.village}>
          {row.village.name}
          <div className={classes.place}>{row.village.district}</div>
        </div>
      ),
    },
    { key: "decile", header: t("decile"), numeric: true, sortable: true, cell: (row) => row.decile ?? "–" },
    { key: "members", header: t("members"), numeric: true, sortable: true, cell: (row) => formats.count(row.members) },
    {
      key: "programmes",
      header: t("programmes"),
      sortable: true,
      cell: (row) => (row.programmes.length === 0 ? t("noProgramme") : <ProgrammeTags names={row.programmes.map(programmes.nameOf)} />),
    },
    { key: "noKk", header: t("noKk"), cell: (row) => <span className={classes.masked}>{showMasked(row.noKk)}</span> },
  ];
  if (search.prog === undefined) return columns;
  const eligibility: Column<FamilyRowAnswer> = {
    key: "eligibility",
    header: t("eligibility", { name: programmes.nameOf(search.prog) }),
    cell: (row) => (row.eligibility === null ? "–" : <Verdict value={row.eligibility} />),
  };
  return [...columns, eligibility];
}

export function ProgrammeTags({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={classes.tags}>
      {names.map((name) => (
        <li key={name} className={classes.tag}>
          {name}
        </li>
      ))}
    </ul>
  );
}
