import type { AccountRequestListed } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { LinkShown } from "#features/users/link-shown";
import { useAccountActs } from "#features/users/use-account-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { ApprovalMark } from "#ui/approval-mark";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { DecideButtons } from "#ui/decide-buttons";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

/** Roles with the keys of the house that wait for a second administrator. Nothing where nobody ever asked for one. */
export function RequestsCard() {
  const t = useTranslations("users.requests");
  const { data } = useQuery(trpc.accounts.requests.queryOptions());
  const { decideRequest } = useAccountActs();
  const columns = useColumns(decideRequest);
  if (!data || data.length === 0) return null;
  return (
    <Card title={t("title")} note={t("note")}>
      <DataTable caption={t("title")} columns={columns} rows={data} rowKey={({ id }) => id} />
      <Dialog opened={Boolean(decideRequest.data)} onClose={decideRequest.reset} title={t("linkTitle")}>
        {decideRequest.data && <LinkShown link={decideRequest.data} done={decideRequest.reset} />}
      </Dialog>
    </Card>
  );
}

type Decide = ReturnType<typeof useAccountActs>["decideRequest"];

function useColumns(decide: Decide): readonly Column<AccountRequestListed>[] {
  const t = useTranslations();
  const formats = useFormats();
  const { regency } = useSession();
  return [
    {
      key: "name", header: t("users.requests.columns.name"),
      cell: (row) => (
        <>
          {row.name}
          <span className={forms.under}>{row.email}</span>
        </>
      ),
    },
    {
      key: "role", header: t("users.requests.columns.role"),
      cell: (row) => (
        <>
          {t(`roles.${row.role}`)}
          <span className={forms.under}>{row.roleBefore === null ? t("users.requests.invitation") : t("users.requests.from", { role: t(`roles.${row.roleBefore}`) })}</span>
        </>
      ),
    },
    {
      key: "askedBy", header: t("users.requests.columns.askedBy"),
      cell: (row) => (
        <>
          {row.own ? t("users.requests.you") : row.askedName}
          <span className={forms.under}>{formats.moment(row.askedAt, regency.timeZone)}</span>
        </>
      ),
    },
    {
      key: "state", header: t("users.requests.columns.state"),
      cell: (row) => (
        <>
          <ApprovalMark state={row.state} />
          {row.decidedName !== null && row.state !== "WITHDRAWN" && <span className={forms.under}>{t("users.requests.decidedBy", { name: row.decidedName })}</span>}
          {row.note !== "" && <span className={forms.under}>{row.note}</span>}
        </>
      ),
    },
    { key: "acts", header: t("users.requests.columns.acts"), cell: (row) => <Acts request={row} decide={decide} /> },
  ];
}

function Acts({ request, decide }: { readonly request: AccountRequestListed; readonly decide: Decide }) {
  const t = useTranslations();
  const { withdrawRequest } = useAccountActs();
  const mayWrite = useMay("accounts.write");
  const { id } = request;
  if (!mayWrite || request.state !== "WAITING") return null;
  if (request.own) {
    return (
      <>
        <Button size="compact-sm" variant="default" loading={withdrawRequest.isPending} onClick={() => withdrawRequest.mutate({ opId: newOperationId(), id })}>
          {t("users.requests.withdraw")}
        </Button>
        <Refused error={withdrawRequest.error} />
      </>
    );
  }
  const what = t("users.requests.what", { name: request.name, role: t(`roles.${request.role}`) });
  return (
    <DecideButtons
      what={what} busy={decide.isPending} error={decide.variables?.id === id ? decide.error : null}
      decide={(verdict, note) => decide.mutate({ opId: newOperationId(), id, verdict, note })}
    />
  );
}
