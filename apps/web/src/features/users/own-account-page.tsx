import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { OwnPasswordCard } from "#features/users/own-password-card";
import { Refused } from "#features/users/refused";
import { SecondFactorCard } from "#features/users/second-factor-card";
import { SessionsTable } from "#features/users/sessions-table";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { LanguageSwitch } from "#ui/language-switch";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./users.module.css";

/** One's own account: who one is here, where one is signed in, password, second factor and language. */
export function OwnAccountPage() {
  const t = useTranslations();
  const { user } = useSession();
  const query = useQuery(trpc.accounts.own.queryOptions());
  return (
    <Page title={t("ownAccount.title")} intro={t("ownAccount.intro")}>
      <Card title={t("ownAccount.who")} note={t("ownAccount.whoNote")}>
        <dl className={classes.facts}>
          <div>
            <dt>{t("ownAccount.name")}</dt>
            <dd>{user.name}</dd>
          </div>
          <div>
            <dt>{t("users.email")}</dt>
            <dd>{user.email}</dd>
          </div>
          <div>
            <dt>{t("users.role")}</dt>
            <dd>{t(`roles.${user.role}`)}</dd>
          </div>
          {user.agency && (
            <div>
              <dt>{t("users.agency")}</dt>
              <dd>{user.agency.name}</dd>
            </div>
          )}
          <div>
            <dt>{t("account.language")}</dt>
            <dd>
              <LanguageSwitch />
            </dd>
          </div>
        </dl>
      </Card>
      <Loaded query={query} height={480}>
        {(own) => (
          <>
            <OwnSessionsCard sessions={own.sessions} />
            {own.demo ? (
              <Card title={t("ownAccount.secrets")}>
                <p>{t("ownAccount.demo")}</p>
              </Card>
            ) : (
              <>
                <OwnPasswordCard />
                <SecondFactorCard enabled={own.secondFactor} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function OwnSessionsCard({ sessions }: { readonly sessions: React.ComponentProps<typeof SessionsTable>["sessions"] }) {
  const t = useTranslations("users.sessions");
  const queryClient = useQueryClient();
  const close = useMutation(trpc.accounts.closeOwnSessions.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.accounts.own.pathFilter()) }));
  const end = (sessionId: string | null) => close.mutate({ opId: newOperationId(), sessionId });
  const others = sessions.some(({ current }) => !current) && (
    <Button variant="default" loading={close.isPending} onClick={() => end(null)}>
      {t("endOthers")}
    </Button>
  );
  return (
    <Card title={t("title")} note={t("ownNote")} actions={others}>
      <Refused error={close.error} />
      <SessionsTable sessions={sessions} busy={close.isPending} end={end} />
    </Card>
  );
}
