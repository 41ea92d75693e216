import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { InviteButton } from "#features/users/invite-button";
import { RequestsCard } from "#features/users/requests-card";
import { UserFilters } from "#features/users/user-filters";
import { UserTable } from "#features/users/user-table";
import { useUserBadges } from "#features/users/use-user-badges";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { pageOf } from "#urls/codes";
import { orderIn, roleIn, stateIn } from "#urls/users.url";

const route = getRouteApi("/frame/pengguna");

/** Everybody who may sign in, who is invited, and who is shut out. */
export function UsersPage() {
  const t = useTranslations("users");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useUserBadges();
  const mayWrite = useMay("accounts.write");
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const input = { text: asked || undefined, role: roleIn(search), state: stateIn(search), agency: search.opd, ...orderIn(search), page: asked ? 1 : pageOf(search.hal) };
  const query = useQuery(trpc.accounts.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const clear = () => {
    setText("");
    void navigate({ search: {} });
  };
  return (
    <Page title={t("title")} intro={t("intro")} actions={mayWrite && <InviteButton />} badges={<FilterBadges badges={badges} clear={clear} />}>
      <RequestsCard />
      <UserFilters text={text} search={setText} />
      <Card title={t("list")} finding={query.data ? t("found", { count: query.data.total }) : null}>
        <Loaded query={query} height={480}>
          {(answer) => <UserTable answer={answer} narrowed={badges.length > 0 || asked !== ""} clear={clear} />}
        </Loaded>
      </Card>
    </Page>
  );
}
