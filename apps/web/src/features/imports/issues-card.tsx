import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button, UnstyledButton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type CountedIssue, isKnownIssue, splitIssues } from "#features/imports/issue-list";
import { IssueRows } from "#features/imports/issue-rows";
import { downloadFile } from "#lib/download";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { useRefusalWords } from "#lib/refusal-words";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import classes from "./imports.module.css";

const route = getRouteApi("/frame/data/impor/$importId");

/** Findings by code, errors apart from warnings, each saying what to do; below, the rows of the one looked at. */
export function IssuesCard({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.issues");
  const { masalah } = route.useSearch();
  const { errors, warnings } = splitIssues(answer.issueCounts);
  const refused = errors.length > 0;
  return (
    <>
      <Card title={t("errors")} actions={refused && <ErrorFileButton answer={answer} />}>
        {refused ? <IssueTable caption={t("errors")} issues={errors} /> : <EmptyState text={t("noErrors")} />}
      </Card>
      {warnings.length > 0 && (
        <Card title={t("warnings")}>
          <IssueTable caption={t("warnings")} issues={warnings} />
        </Card>
      )}
      {(refused || warnings.length > 0) && <IssueRows id={answer.id} code={masalah} />}
    </>
  );
}

interface IssueTableProps {
  readonly caption: string;
  readonly issues: readonly CountedIssue[];
}

function IssueTable({ caption, issues }: IssueTableProps) {
  const t = useTranslations("imports.issues");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { terms } = useSession().regency;
  const places = { district: terms.district.toLowerCase(), village: terms.village.toLowerCase() };
  const look = (code: string) => void navigate({ search: (now) => ({ ...now, masalah: code, hal: undefined }), hash: "baris", resetScroll: false });
  const columns: readonly Column<CountedIssue>[] = [
    {
      key: "what",
      header: t("what"),
      cell: ({ code }) => (
        <>
          <span className={classes.issue}>{isKnownIssue(code) ? t(`codes.${code}.what`) : code}</span>
          <span className={classes.faint}>{code}</span>
        </>
      ),
    },
    { key: "do", header: t("do"), cell: ({ code }) => (isKnownIssue(code) ? t(`codes.${code}.do`, places) : "–") },
    {
      key: "count",
      header: t("rows"),
      numeric: true,
      cell: ({ code, count }) => (
        <UnstyledButton className={classes.filter ?? ""} onClick={() => look(code)} aria-label={t("look", { count, code })}>
          {formats.count(count)}
        </UnstyledButton>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={issues} rowKey={({ code }) => code} />;
}

/** The refused rows as they were sent, with one more column that says why. */
function ErrorFileButton({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.issues");
  const words = useRefusalWords();
  const name = `${t("fileName")}-${(answer.fileName ?? answer.id).replace(/\.[^.]+$/, "")}.csv`;
  const download = useMutation({ mutationFn: () => downloadFile(`/files/imports/${answer.id}/errors`, name) });
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={download.isPending} onClick={() => download.mutate()}>
        {t("download")}
      </Button>
      {download.error && <p role="alert">{words(download.error)}</p>}
    </>
  );
}
