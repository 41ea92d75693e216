import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ProgrammeTable } from "#features/home/programme-table";
import { WaysOn } from "#features/home/ways-on";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

/** Beranda of a role without figures: what it sees, what it does not, and the way there. */
export function RoleHome() {
  const t = useTranslations();
  const { user } = useSession();
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  const role = user.role === "ADMIN" || user.role === "AUDITOR" ? user.role : "PARTNER";
  return (
    <Page title={t("home.title")} intro={t("home.greeting", { name: user.name })}>
      <Card title={t("home.role.title", { role: t(`roles.${user.role}`) })}>
        <p>{t(`home.role.${role}`)}</p>
      </Card>
      <WaysOn />
      <Card title={t("home.programmes.title")}>
        <Loaded query={programmes} height={320}>
          {(rows) => <ProgrammeTable rows={rows} />}
        </Loaded>
      </Card>
    </Page>
  );
}
