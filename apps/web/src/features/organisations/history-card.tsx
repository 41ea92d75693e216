import type { OrganisationAct } from "@sinergi/api/organisations/organisations.schema";
import { useTranslations } from "use-intl";
import { useCardOrder } from "#features/organisations/use-card-order";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { SearchName, useNamed } from "#ui/search-name";
import { type WholeColumn, WholeTable } from "#ui/whole-table";
import words from "../../messages/id/organisations.json";

type Act = keyof (typeof words)["organisations"]["history"]["did"];

function isAct(key: string): key is Act {
  return Object.hasOwn(words.organisations.history.did, key);
}

/** What was changed, by whom, from the audit chain. */
export function HistoryCard({ history, code }: { readonly history: readonly OrganisationAct[]; readonly code: string }) {
  const t = useTranslations("organisations.history");
  const formats = useFormats();
  const { regency } = useSession();
  const said = (action: string): string => {
    const key = action.replaceAll(".", "_");
    return isAct(key) ? t(`did.${key}`) : action;
  };
  const order = useCardOrder("urutCatatan");
  const { named, look } = useNamed(() => undefined);
  const columns: readonly WholeColumn<OrganisationAct>[] = [
    { key: "action", header: t("action"), value: (row) => said(row.action) },
    { key: "before", header: t("before"), value: (row) => row.before },
    { key: "after", header: t("after"), value: (row) => row.after },
    { key: "actor", header: t("actor"), value: (row) => row.actor },
    { key: "at", header: t("at"), value: (row) => formats.moment(row.at, regency.timeZone), sortBy: (row) => row.at },
  ];
  return (
    <Card title={t("title")} note={t("note")}>
      {history.length === 0 ? <EmptyState text={t("none")} /> : (
        <WholeTable
          caption={t("title")} columns={columns} rows={history} rowKey={(row) => `${row.at} ${row.action} ${row.after ?? ""}`} {...order} file={`riwayat-${code.toLowerCase()}`}
          search={{ field: <SearchName label={t("search")} look={look} />, words: named }}
        />
      )}
    </Card>
  );
}
