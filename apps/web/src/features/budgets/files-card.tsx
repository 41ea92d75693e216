import type { BudgetImportAnswer } from "@sinergi/api/budgets/budgets.schema";
import { Button, FileButton, NativeSelect, TextInput } from "@mantine/core";
import { BUDGET_DOCUMENTS, type BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BudgetExport } from "#features/budgets/budget-export";
import { useFormats } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { uploadFile } from "#lib/upload";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import classes from "./budgets.module.css";

/** Files in and out: each file is read and shown with its faults before anything of it stands. */
export function FilesCard({ year = "" }: { readonly year: string | undefined }) {
  const t = useTranslations("budgets.files");
  const query = useQuery(trpc.budgets.imports.queryOptions(year === "" ? {} : { year }));
  const [document, setDocument] = useState<BudgetDocument>("RAT");
  const [chosenYear, setYear] = useState(year);
  return (
    <Card title={t("title")} note={t("note")}>
      <div className={classes.stack}>
        <div className={classes.picker}>
          <NativeSelect label={t("document")} value={document} onChange={(event) => setDocument(BUDGET_DOCUMENTS.find((one) => one === event.currentTarget.value) ?? "RAT")} data={BUDGET_DOCUMENTS.map((value) => ({ value, label: t(`names.${value}`) }))} />
          <TextInput label={t("year")} value={chosenYear} onChange={(event) => setYear(event.currentTarget.value.replace(/\D/g, "").slice(0, 4))} inputMode="numeric" />
          <Upload document={document} year={chosenYear} />
          <BudgetExport document={document} year={chosenYear.length === 4 ? chosenYear : year} />
        </div>
        <Loaded query={query} height={200}>
          {(files) => <FileTable files={files} />}
        </Loaded>
      </div>
    </Card>
  );
}

function Upload({ document, year }: { readonly document: BudgetDocument; readonly year: string }) {
  const t = useTranslations("budgets.files");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile({ path: `/files/budget-imports/${document}/${year}`, file, report: () => undefined, signal: new AbortController().signal }),
    onSettled: () => queryClient.invalidateQueries(trpc.budgets.imports.pathFilter()),
  });
  return (
    <div>
      <FileButton onChange={(file) => file && upload.mutate(file)} accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">
        {(props) => (
          <Button {...props} disabled={year.length !== 4} loading={upload.isPending}>
            {t("upload")}
          </Button>
        )}
      </FileButton>
      {upload.error && (
        <p className={classes.problem} role="alert">
          {words(upload.error)}
        </p>
      )}
      {upload.isSuccess && <p role="status">{t("read")}</p>}
    </div>
  );
}

function FileTable({ files }: { readonly files: readonly BudgetImportAnswer[] }) {
  const t = useTranslations("budgets.files");
  const formats = useFormats();
  const { regency } = useSession();
  const columns: readonly Column<BudgetImportAnswer>[] = [
    {
      key: "file",
      header: t("file"),
      cell: ({ id, fileName }) => (
        <Link to="/perencanaan/anggaran/dokumen/$importId" params={{ importId: id }} className={links.link}>
          {fileName}
        </Link>
      ),
    },
    { key: "document", header: t("document"), cell: ({ document, year }) => `${document} ${year}` },
    { key: "rows", header: t("rows"), numeric: true, cell: ({ rowsGood, rowsRead }) => t("ofRows", { good: formats.count(rowsGood), all: formats.count(rowsRead) }) },
    { key: "state", header: t("state"), cell: ({ state }) => t(`states.${state}`) },
    { key: "by", header: t("by"), cell: ({ uploadedName, uploadedAt }) => `${uploadedName}, ${formats.moment(uploadedAt, regency.timeZone)}` },
  ];
  return files.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={files} rowKey={({ id }) => id} />;
}
