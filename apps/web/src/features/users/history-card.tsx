import type { AccountHistoryRow } from "@sinergi/api/accounts/accounts.schema";
import { ROLES } from "@sinergi/domain/access/roles";
import { ACCOUNT_STATES } from "@sinergi/domain/access/account-state";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import words from "../../messages/id/people.json";

type Act = keyof (typeof words)["users"]["acts"];

function isAct(key: string): key is Act {
  return Object.hasOwn(words.users.acts, key);
}

/** What was done to the account and by whom, from the audit chain. */
export function HistoryCard({ history }: { readonly history: readonly AccountHistoryRow[] }) {
  const t = useTranslations();
  const formats = useFormats();
  const { regency } = useSession();
  const said = (action: string): string => {
    const key = action.replaceAll(".", "_");
    return isAct(key) ? t(`users.acts.${key}`) : action;
  };
  const value = (code: string): string => {
    const role = ROLES.find((one) => one === code);
    const state = ACCOUNT_STATES.find((one) => one === code);
    if (role) return t(`roles.${role}`);
    return state ? t(`users.states.${state}`) : code;
  };
  const columns: readonly Column<AccountHistoryRow>[] = [
    { key: "action", header: t("users.history.action"), cell: (row) => said(row.action) },
    { key: "change", header: t("users.history.change"), cell: (row) => [row.before, row.after].flatMap((one) => (one === null ? [] : [value(one)])).join(" → ") || "–" },
    { key: "actor", header: t("users.history.actor"), cell: (row) => row.actor },
    { key: "at", header: t("users.history.at"), cell: (row) => formats.moment(row.at, regency.timeZone) },
  ];
  return (
    <Card title={t("users.history.title")} note={t("users.history.note")}>
      {history.length === 0 ? <EmptyState text={t("users.history.none")} /> : <DataTable caption={t("users.history.title")} columns={columns} rows={history} rowKey={(row) => `${row.at} ${row.action} ${row.actor}`} />}
    </Card>
  );
}
