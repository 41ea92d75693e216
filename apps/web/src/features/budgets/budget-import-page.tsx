import type { BudgetImportPage as Answer } from "@sinergi/api/budgets/budgets.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { TableExport } from "#features/budgets/table-export";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import classes from "./budgets.module.css";

const route = getRouteApi("/frame/perencanaan/anggaran/dokumen/$importId");

/** A file that was read: its faults with row and column, what it would change, and the yes to it. */
export function BudgetImportPage() {
  const t = useTranslations("budgets.import");
  const { importId } = route.useParams();
  const query = useQuery(trpc.budgets.import.queryOptions({ id: importId }));
  return (
    <Page title={query.data?.fileName ?? t("title")} intro={query.data && t("intro", { document: query.data.document, year: query.data.year, name: query.data.uploadedName })}>
      <Loaded query={query} height={400}>
        {(answer) => (
          <>
            <SummaryCard answer={answer} />
            {answer.issues.length > 0 && <IssuesCard answer={answer} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SummaryCard({ answer }: { readonly answer: Answer }) {
  const t = useTranslations("budgets.import");
  const formats = useFormats();
  const { changes, state, rowsGood, rowsRead, document } = answer;
  return (
    <Card title={t("summary")} finding={t("finding", { good: formats.count(rowsGood), all: formats.count(rowsRead) })} note={t(document === "RAT" ? "notePlan" : "noteLater")}>
      {state === "CHECKED" ? (
        <dl className={classes.verdicts}>
          {(["added", "changed", "same", "removed"] as const).map((key) => (
            <div key={key}>
              <dt>{t(`changes.${key}`)}</dt>
              <dd>{formats.count(changes[key])}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t(`states.${state}`)}</p>
      )}
      <ImportActs answer={answer} />
    </Card>
  );
}

function ImportActs({ answer: { id, state, document, year, rowsGood, waiting, own, mayDecide } }: { readonly answer: Answer }) {
  const t = useTranslations("budgets.import");
  const { commitImport, discardImport, approveImport } = useBudgetActs();
  const act = { opId: newOperationId(), id };
  if (state === "CHECKED") {
    return (
      <div className={classes.actions}>
        <Button disabled={rowsGood === 0} loading={commitImport.isPending} onClick={() => commitImport.mutate(act)}>
          {t(document === "RAT" ? "proposeAll" : "takeOver")}
        </Button>
        <Button variant="default" loading={discardImport.isPending} onClick={() => discardImport.mutate(act)}>
          {t("discard")}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.actions}>
      {waiting > 0 && <span>{t(own ? "waitsOwn" : "waits", { count: waiting })}</span>}
      {mayDecide && (
        <Button loading={approveImport.isPending} onClick={() => approveImport.mutate(act)}>
          {t("approveAll", { count: waiting })}
        </Button>
      )}
      <Link to="/perencanaan/anggaran" search={{ thn: year, usul: waiting > 0 ? "ya" : undefined }} className={links.link}>
        {t("toRows")}
      </Link>
    </div>
  );
}

type Issue = Answer["issues"][number];

function IssuesCard({ answer: { issues } }: { readonly answer: Answer }) {
  const t = useTranslations("budgets.import");
  const formats = useFormats();
  const columns: readonly Column<Issue>[] = [
    { key: "row", header: t("row"), cell: ({ row }) => formats.count(row) },
    { key: "column", header: t("column"), cell: ({ column }) => column ?? "–" },
    { key: "code", header: t("problem"), cell: ({ code }) => t(`issues.${code}`) },
    { key: "value", header: t("value"), cell: ({ value }) => value ?? "–" },
    { key: "severity", header: t("severity"), cell: ({ severity }) => t(`severities.${severity}`) },
  ];
  return (
    <Card title={t("issuesTitle", { count: issues.length })} note={t("issuesNote")} actions={
        <TableExport
          name="temuan-berkas-anggaran"
          title={t("issuesTitle", { count: issues.length })}
          columns={[{ header: t("row"), kind: "number" }, { header: t("column"), kind: "text" }, { header: t("problem"), kind: "text" }, { header: t("value"), kind: "text" }, { header: t("severity"), kind: "text" }]}
          rows={issues.map(({ row, column, code, value, severity }) => [row, column, t(`issues.${code}`), value, t(`severities.${severity}`)])}
        />
      }
    >
      <DataTable caption={t("issuesTitle", { count: issues.length })} columns={columns} rows={issues} rowKey={(issue) => `${issue.row} ${issue.column ?? ""} ${issue.code}`} />
    </Card>
  );
}
