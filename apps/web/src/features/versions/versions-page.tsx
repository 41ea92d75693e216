import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ListsTable } from "#features/versions/lists-table";
import { VersionsTable } from "#features/versions/versions-table";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

/** What the figures stand on: the versions of the family data and the recipient lists in force. */
export function VersionsPage() {
  const t = useTranslations("versions");
  const versions = useQuery(trpc.imports.versions.queryOptions());
  const lists = useQuery(trpc.imports.lists.queryOptions());
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Card title={t("families.title")}>
        <Loaded query={versions} height={240}>
          {(rows) => <VersionsTable rows={rows} />}
        </Loaded>
      </Card>
      <Card title={t("lists.title")}>
        <Loaded query={lists} height={320}>
          {(rows) => <ListsTable rows={rows} />}
        </Loaded>
      </Card>
    </Page>
  );
}
