import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { TONE, useImportWords } from "#features/imports/import-words";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import classes from "./imports.module.css";

const route = getRouteApi("/frame/data/impor");
/** Imports on one page of the server's answer. */
const PAGE_SIZE = 20;

export function ImportsPage() {
  const t = useTranslations("imports");
  const mayImport = useMay("imports.write");
  const { hal } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.imports.list.queryOptions({ page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")} actions={mayImport && <NewImportButton />}>
      <Card title={t("list")}>
        <Loaded query={query} height={400}>
          {(answer) => (
            <>
              {answer.rows.length === 0 ? <EmptyState text={t("none")} /> : <ImportTable rows={answer.rows} />}
              <Pager page={answer.page} pageSize={PAGE_SIZE} total={answer.total} go={(page) => void navigate({ search: { hal: pageKey(page) } })} />
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

function NewImportButton() {
  const t = useTranslations("imports");
  return (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/impor/baru" />}
    >
      {t("new")}
    </Button>
  );
}

function ImportTable({ rows }: { readonly rows: readonly ImportAnswer[] }) {
  const t = useTranslations("imports");
  const formats = useFormats();
  const words = useImportWords();
  const { regency } = useSession();
  const columns: readonly Column<ImportAnswer>[] = [
    {
      key: "title",
      header: t("columns.what"),
      cell: (row) => (
        <Link to="/data/impor/$importId" params={{ importId: row.id }} className={links.link}>
          {words.title(row)}
        </Link>
      ),
    },
    {
      key: "state",
      header: t("columns.state"),
      cell: (row) => (
        <span className={classes.state} data-tone={TONE[row.state]}>
          {t(row.state === "UPLOADED" && row.fileName === null ? "states.EMPTY" : `states.${row.state}`)}
        </span>
      ),
    },
    { key: "file", header: t("columns.file"), cell: (row) => row.fileName ?? "–" },
    { key: "read", header: t("columns.accepted"), numeric: true, cell: (row) => (row.change === null && row.rowsRead === 0 ? "–" : formats.count(row.rowsAccepted)) },
    { key: "refused", header: t("columns.refused"), numeric: true, cell: (row) => (row.change === null && row.rowsRead === 0 ? "–" : formats.count(row.rowsRefused)) },
    { key: "by", header: t("columns.by"), cell: (row) => row.startedBy },
    { key: "at", header: t("columns.at"), cell: (row) => formats.moment(row.startedAt, regency.timeZone) },
  ];
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
