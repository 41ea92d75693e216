import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { AttentionList } from "#features/home/attention-list";
import { FourNumbers } from "#features/home/four-numbers";
import { RoleHome } from "#features/home/role-home";
import { WaysOn } from "#features/home/ways-on";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

export function HomePage() {
  return useMay("figures.read") ? <FiguresHome /> : <RoleHome />;
}

function FiguresHome() {
  const t = useTranslations("home");
  const { user } = useSession();
  const query = useQuery(trpc.home.overview.queryOptions());
  return (
    <Page title={t("title")} intro={t("greeting", { name: user.name })} snapshot={query.data ? query.data.snapshot : undefined}>
      <Loaded query={query} height={520}>
        {(home) => (
          <>
            <AttentionList items={home.attention} />
            {home.snapshot?.dataset && <FourNumbers home={home} />}
          </>
        )}
      </Loaded>
      <WaysOn />
    </Page>
  );
}
