import type { IssueRow } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { isKnownIssue } from "#features/imports/issue-list";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";

const route = getRouteApi("/frame/data/impor/$importId");
/** Findings on one page of the server's answer. */
const PAGE_SIZE = 50;

interface IssueRowsProps {
  readonly id: string;
  readonly code: string | undefined;
}

/** Findings row by row, with the row number a person sees in their file. */
export function IssueRows({ id, code }: IssueRowsProps) {
  const t = useTranslations("imports.issues");
  const formats = useFormats();
  const { hal } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.imports.issues.queryOptions({ id, code, page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  const say = (row: IssueRow) => (isKnownIssue(row.code) ? t(`codes.${row.code}.what`) : row.code);
  const columns: readonly Column<IssueRow>[] = [
    { key: "row", header: t("row"), cell: (row) => t("rowNumber", { row: formats.count(row.row) }) },
    { key: "column", header: t("column"), cell: (row) => row.column ?? "–" },
    { key: "value", header: t("value"), cell: (row) => (row.value === null ? "–" : showMasked(row.value)) },
    { key: "what", header: t("what"), cell: say },
    { key: "severity", header: t("severity"), cell: (row) => t(`severities.${row.severity}`) },
  ];
  const known = code !== undefined && isKnownIssue(code) ? t(`codes.${code}.what`) : code;
  return (
    <div id="baris">
      <Card
        title={known === undefined ? t("allRows") : t("rowsOf", { what: known })}
        actions={
          code !== undefined && (
            <Button variant="default" onClick={() => void navigate({ search: (now) => ({ ...now, masalah: undefined, hal: undefined }), resetScroll: false })}>
              {t("showAll")}
            </Button>
          )
        }
      >
        <Loaded query={query} height={320}>
          {(answer) =>
            answer.rows.length === 0 ? (
              <EmptyState text={t("noRows")} />
            ) : (
              <>
                <DataTable caption={t("allRows")} columns={columns} rows={answer.rows} rowKey={(row) => `${row.row} ${row.column ?? ""} ${row.code}`} />
                <Pager
                  page={answer.page}
                  pageSize={PAGE_SIZE}
                  total={answer.total}
                  go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }), resetScroll: false })}
                />
              </>
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}
