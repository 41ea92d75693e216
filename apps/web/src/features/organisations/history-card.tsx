import type { OrganisationAct } from "@sinergi/api/organisations/organisations.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import words from "../../messages/id/organisations.json";

type Act = keyof (typeof words)["organisations"]["history"]["did"];

function isAct(key: string): key is Act {
  return Object.hasOwn(words.organisations.history.did, key);
}

/** What was changed, by whom, from the audit chain. */
export function HistoryCard({ history }: { readonly history: readonly OrganisationAct[] }) {
  const t = useTranslations("organisations.history");
  const formats = useFormats();
  const { regency } = useSession();
  const said = (action: string): string => {
    const key = action.replaceAll(".", "_");
    return isAct(key) ? t(`did.${key}`) : action;
  };
  const columns: readonly Column<OrganisationAct>[] = [
    { key: "action", header: t("action"), cell: (row) => said(row.action) },
    { key: "before", header: t("before"), cell: (row) => row.before ?? "–" },
    { key: "after", header: t("after"), cell: (row) => row.after ?? "–" },
    { key: "actor", header: t("actor"), cell: (row) => row.actor },
    { key: "at", header: t("at"), cell: (row) => formats.moment(row.at, regency.timeZone) },
  ];
  return (
    <Card title={t("title")} note={t("note")}>
      {history.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={history} rowKey={(row) => `${row.at} ${row.action} ${row.after ?? ""}`} />}
    </Card>
  );
}
