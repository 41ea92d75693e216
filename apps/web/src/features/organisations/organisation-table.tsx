import type { SeatAnswer, TeamGroupAnswer } from "@sinergi/api/organisations/organisations.schema";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Entry } from "#features/organisations/directory-order";
import { PhoneLink } from "#features/organisations/phone-link";
import { useLocalName } from "#features/organisations/use-local-name";
import { useFormats } from "#lib/i18n";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { nextOrganisationOrder, organisationOrder } from "#urls/organisations.url";

const route = getRouteApi("/frame/organisasi");

interface OrganisationTableProps {
  readonly rows: readonly Entry[];
  readonly teamGroups: readonly TeamGroupAnswer[];
  readonly narrowed: boolean;
  readonly clear: () => void;
}

export function OrganisationTable({ rows, teamGroups, narrowed, clear }: OrganisationTableProps) {
  const t = useTranslations("organisations");
  const navigate = route.useNavigate();
  const order = organisationOrder(route.useSearch());
  const columns = useColumns(teamGroups);
  if (rows.length === 0) {
    return (
      <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
        {narrowed && (
          <Button variant="default" onClick={clear}>
            {t("clear")}
          </Button>
        )}
      </EmptyState>
    );
  }
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrganisationOrder(order, key) }), resetScroll: false });
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ code }) => code} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns(teamGroups: readonly TeamGroupAnswer[]): readonly Column<Entry>[] {
  const t = useTranslations("organisations");
  const formats = useFormats();
  const localName = useLocalName();
  return [
    {
      key: "name",
      header: t("columns.name"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/organisasi/$code" params={{ code: row.code }}>
            {localName(row)}
          </Link>
          {row.formerNames.length > 0 && <span className={classes.under}>{t("formerly", { names: row.formerNames.join("; ") })}</span>}
        </>
      ),
    },
    { key: "kind", header: t("kind"), sortable: true, cell: (row) => t(`kinds.${row.kind}`) },
    { key: "group", header: t("group"), sortable: true, cell: (row) => t(`groups.${row.group}`) },
    { key: "seat", header: t("seat"), sortable: true, cell: (row) => <SeatWords held={row.held} teamGroups={teamGroups} /> },
    { key: "programmes", header: t("columns.programmes"), numeric: true, sortable: true, cell: (row) => formats.count(row.programmes.length) },
    {
      key: "contact",
      header: t("contact"),
      cell: ({ contact }) =>
        contact === null ? (
          "–"
        ) : (
          <>
            {contact.name}
            <span className={classes.under}>
              {contact.position}
              {contact.phone !== null && (
                <>
                  {" · "}
                  <PhoneLink phone={contact.phone} />
                </>
              )}
            </span>
          </>
        ),
    },
  ];
}

function SeatWords({ held, teamGroups }: { readonly held: SeatAnswer | null; readonly teamGroups: readonly TeamGroupAnswer[] }) {
  const t = useTranslations("organisations");
  const localName = useLocalName();
  if (held === null) return "–";
  const groups = teamGroups.filter(({ code }) => code === held.group || code === held.pokja);
  return (
    <>
      {t(`seats.${held.seat}`)}
      {groups.length > 0 && <span className={classes.under}>{groups.map(localName).join(" · ")}</span>}
    </>
  );
}
