import type { AccountDetail } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { HistoryCard } from "#features/users/history-card";
import { Refused } from "#features/users/refused";
import { SessionsTable } from "#features/users/sessions-table";
import { UserCard } from "#features/users/user-card";
import { useAccountActs } from "#features/users/use-account-acts";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { hasCode } from "#lib/refusal-words";

const route = getRouteApi("/frame/pengguna/$accountId");

/** One account: what it may, where it is signed in, and what was done to it. */
export function UserPage() {
  const t = useTranslations("users");
  const { accountId } = route.useParams();
  const query = useQuery(trpc.accounts.detail.queryOptions({ id: accountId }));
  const back = <Link to="/pengguna">{t("back")}</Link>;
  if (hasCode(query.error, "account_unknown")) {
    return (
      <Page title={t("title")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data?.account.name ?? t("title")} intro={back}>
      <Loaded query={query} height={520}>
        {(answer) => <UserCards answer={answer} />}
      </Loaded>
    </Page>
  );
}

function UserCards({ answer }: { readonly answer: AccountDetail }) {
  const t = useTranslations("users.sessions");
  const { closeSessions } = useAccountActs();
  const mayWrite = useMay("accounts.write");
  const { account, sessions } = answer;
  const end = (sessionId: string | null) => closeSessions.mutate({ opId: newOperationId(), id: account.id, sessionId });
  const others = sessions.filter(({ current }) => !current);
  const endAll = mayWrite && others.length > 0 && (
    <Button variant="default" loading={closeSessions.isPending} onClick={() => end(null)}>
      {t(account.own ? "endOthers" : "endAll")}
    </Button>
  );
  return (
    <>
      <UserCard account={account} />
      <Card title={t("title")} note={t("note")} actions={endAll}>
        <Refused error={closeSessions.error} />
        <SessionsTable sessions={sessions} busy={!mayWrite || closeSessions.isPending} end={end} />
      </Card>
      <HistoryCard history={answer.history} />
    </>
  );
}
