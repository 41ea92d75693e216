import type { AccountListed } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { AccountStateMark } from "#features/users/account-state-mark";
import { DisableButton } from "#features/users/disable-button";
import { NewLinkButton } from "#features/users/new-link-button";
import { Refused } from "#features/users/refused";
import { RoleButton } from "#features/users/role-button";
import { useAccountActs } from "#features/users/use-account-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay, useSession } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./users.module.css";

export function UserCard({ account }: { readonly account: AccountListed }) {
  const t = useTranslations();
  const formats = useFormats();
  const { regency } = useSession();
  const mayWrite = useMay("accounts.write");
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t("users.email"), account.email],
    [t("users.role"), t(`roles.${account.role}`)],
    [t("users.agency"), account.agencyName ?? "–"],
    [t("users.state"), <AccountStateMark key="state" state={account.state} />],
    [t("users.columns.lastSignIn"), account.lastSignInAt === null ? t("users.never") : formats.moment(account.lastSignInAt, regency.timeZone)],
    [t("users.secondFactor"), t(account.secondFactor ? "users.yes" : "users.no")],
  ];
  return (
    <Card title={t("users.account")} note={note(account, t)}>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {account.linkOpenUntil !== null && <LinkWaits account={account} />}
      {mayWrite && !account.own && <Acts account={account} />}
    </Card>
  );
}

function note({ own, demo }: AccountListed, t: ReturnType<typeof useTranslations<never>>): string | null {
  if (own) return t("users.ownNote");
  return demo ? t("users.demoNote") : null;
}

/** A link is out that nobody has used yet. */
function LinkWaits({ account }: { readonly account: AccountListed }) {
  const t = useTranslations("users.link");
  const formats = useFormats();
  const { regency } = useSession();
  const { revokeLink } = useAccountActs();
  const mayWrite = useMay("accounts.write");
  return (
    <div className={`${classes.care} ${classes.spaced}`}>
      <span>{t("waits", { until: formats.moment(account.linkOpenUntil ?? "", regency.timeZone) })}</span>
      {mayWrite && (
        <Button variant="default" size="compact-sm" loading={revokeLink.isPending} onClick={() => revokeLink.mutate({ opId: newOperationId(), id: account.id })}>
          {t("revoke")}
        </Button>
      )}
      <Refused error={revokeLink.error} />
    </div>
  );
}

function Acts({ account }: { readonly account: AccountListed }) {
  const t = useTranslations("users.enable");
  const { enable } = useAccountActs();
  return (
    <>
      <div className={classes.spaced}>
        {!account.demo && account.state !== "DISABLED" && <NewLinkButton account={account} />}
        {!account.demo && <RoleButton account={account} />}
        {account.state === "DISABLED" ? (
          <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate({ opId: newOperationId(), id: account.id })}>
            {t("button")}
          </Button>
        ) : (
          <DisableButton account={account} />
        )}
      </div>
      <Refused error={enable.error} />
    </>
  );
}
