import type { AssignmentFileAnswer } from "@sinergi/api/assignments/assignments.schema";
import { Button, FileButton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { uploadFile } from "#lib/upload";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Refused } from "#ui/refused";
import { TakeTable } from "#ui/take-table";

const route = getRouteApi("/frame/pendampingan/pendamping/berkas");
const ACCEPTED = ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A facilitators' list: read and looked at first, then taken over once. */
export function FacilitatorFilePage() {
  const t = useTranslations("assignments.file");
  const { berkas } = route.useSearch();
  const back = (
    <Link to="/pendampingan/pendamping" search={{}}>
      {t("back")}
    </Link>
  );
  return (
    <Page title={t("title")} intro={back}>
      <Choose again={berkas !== undefined} />
      {berkas !== undefined && <Checked id={berkas} />}
    </Page>
  );
}

function Choose({ again }: { readonly again: boolean }) {
  const t = useTranslations("assignments.file");
  const navigate = route.useNavigate();
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const id = newOperationId();
      await uploadFile({ path: `/files/assignment-imports/${id}`, file, report: () => undefined, signal: new AbortController().signal });
      return id;
    },
    onSuccess: (id) => void navigate({ search: { berkas: id } }),
  });
  return (
    <Card title={t("columns")} note={t("intro")}>
      <p>{t("columnsText")}</p>
      <div className={forms.spaced}>
        <FileButton onChange={(file) => file && upload.mutate(file)} accept={ACCEPTED}>
          {(props) => (
            <Button {...props} variant={again ? "default" : "filled"} loading={upload.isPending}>
              {t(again ? "again" : "choose")}
            </Button>
          )}
        </FileButton>
      </div>
      <Refused error={upload.error} />
    </Card>
  );
}

function Checked({ id }: { readonly id: string }) {
  const t = useTranslations("assignments.file");
  const formats = useFormats();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.assignments.file.queryOptions({ id }));
  const commit = useMutation(trpc.assignments.commitFile.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.assignments.pathFilter()) }));
  return (
    <Loaded query={query} height={360}>
      {(file) => (
        <>
          {commit.data ? (
            <Card title={file.fileName} finding={t("done", { families: formats.count(commit.data.families), groups: formats.count(commit.data.groups) })}>
              <Link to="/pendampingan/pendamping" search={{}} className={links.link}>
                {t("toList")}
              </Link>
            </Card>
          ) : (
            <Card title={t("checked")} finding={t("finding", { families: formats.count(file.families), facilitators: formats.count(file.facilitators.length), issues: formats.count(file.issues.length) })} note={file.fileName}>
              {file.facilitators.length > 0 && <Parts file={file} />}
              <Refused error={commit.error} />
              <div className={forms.spaced}>
                <Button disabled={file.committed || file.facilitators.length === 0} loading={commit.isPending} onClick={() => commit.mutate({ opId: newOperationId(), id })}>
                  {t("commit", { families: formats.count(file.families) })}
                </Button>
              </div>
            </Card>
          )}
          {file.issues.length > 0 && <Issues file={file} />}
        </>
      )}
    </Loaded>
  );
}

type Part = AssignmentFileAnswer["facilitators"][number];

function Parts({ file }: { readonly file: AssignmentFileAnswer }) {
  const t = useTranslations("assignments.file");
  const verdicts = useTranslations("assignments.load.verdicts");
  const formats = useFormats();
  const numbers = (["families", "fresh", "taken", "unchanged", "groups"] as const).map((key): Column<Part> => ({ key, header: t(key), numeric: true, cell: (row) => formats.count(row[key]) }));
  const columns: readonly Column<Part>[] = [
    { key: "name", header: t("facilitator"), cell: ({ name, userId }) => (name === "" ? userId : name) },
    ...numbers,
    {
      key: "after", header: t("load"), numeric: true,
      cell: ({ after, verdict }) => (
        <>
          {formats.count(after)}
          <span className={forms.under}>{verdicts(verdict)}</span>
        </>
      ),
    },
  ];
  return <DataTable caption={t("checked")} columns={columns} rows={file.facilitators} rowKey={({ userId }) => userId} />;
}

type Issue = AssignmentFileAnswer["issues"][number];
const MOST_SHOWN = 50;

function Issues({ file }: { readonly file: AssignmentFileAnswer }) {
  const t = useTranslations("assignments.file");
  const formats = useFormats();
  const columns: readonly Column<Issue>[] = [
    { key: "row", header: t("row"), cell: ({ row }) => formats.count(row) },
    { key: "column", header: t("column"), cell: ({ column }) => column },
    { key: "value", header: t("value"), cell: ({ value }) => value },
    { key: "why", header: t("why"), cell: ({ code }) => t(`codes.${code}`) },
  ];
  const taken = [
    { header: t("row"), kind: "number" as const, value: ({ row }: Issue) => row },
    { header: t("column"), kind: "text" as const, value: ({ column }: Issue) => column },
    { header: t("value"), kind: "text" as const, value: ({ value }: Issue) => value },
    { header: t("why"), kind: "text" as const, value: ({ code }: Issue) => t(`codes.${code}`) },
  ];
  return (
    <Card title={t("issues")} actions={<TakeTable<Issue> name="galat-pendamping" titles={[file.fileName]} columns={taken} rows={file.issues} />}>
      <DataTable caption={t("issues")} columns={columns} rows={file.issues.slice(0, MOST_SHOWN)} rowKey={({ row, column, code }) => `${row} ${column} ${code}`} />
    </Card>
  );
}
