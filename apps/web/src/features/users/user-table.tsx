import type { AccountListed, AccountsPage } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AccountStateMark } from "#features/users/account-state-mark";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Pager } from "#ui/pager";
import { pageKey } from "#urls/codes";
import { nextOrder, orderIn } from "#urls/users.url";
import classes from "./users.module.css";

const route = getRouteApi("/frame/pengguna");

interface UserTableProps {
  readonly answer: AccountsPage;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

export function UserTable({ answer, narrowed, clear }: UserTableProps) {
  const t = useTranslations("users");
  const columns = useColumns();
  const navigate = route.useNavigate();
  const order = orderIn(route.useSearch());
  if (answer.rows.length === 0) {
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
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }) });
  return (
    <>
      <DataTable caption={t("list")} columns={columns} rows={answer.rows} rowKey={(row) => row.id} sorting={{ key: order.sort, descending: order.descending, change }} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

function useColumns(): readonly Column<AccountListed>[] {
  const t = useTranslations();
  const formats = useFormats();
  const { regency } = useSession();
  return [
    {
      key: "name",
      header: t("users.columns.name"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/pengguna/$accountId" params={{ accountId: row.id }}>
            {row.name}
          </Link>
          <span className={classes.under}>{row.own ? t("users.you", { email: row.email }) : row.email}</span>
        </>
      ),
    },
    { key: "role", header: t("users.role"), sortable: true, cell: (row) => t(`roles.${row.role}`) },
    { key: "agency", header: t("users.agency"), sortable: true, cell: (row) => row.agencyName ?? "–" },
    { key: "state", header: t("users.state"), sortable: true, cell: (row) => <AccountStateMark state={row.state} /> },
    {
      key: "lastSignInAt",
      header: t("users.columns.lastSignIn"),
      sortable: true,
      cell: (row) => (row.lastSignInAt === null ? t("users.never") : formats.moment(row.lastSignInAt, regency.timeZone)),
    },
    { key: "sessions", header: t("users.columns.sessions"), numeric: true, cell: (row) => formats.count(row.sessions) },
  ];
}
