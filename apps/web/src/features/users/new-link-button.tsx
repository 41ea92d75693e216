import type { AccountListed } from "@sinergi/api/accounts/accounts.schema";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LinkShown } from "#features/users/link-shown";
import { Refused } from "#features/users/refused";
import { useAccountActs } from "#features/users/use-account-acts";
import { newOperationId } from "#lib/operation-id";
import { Dialog } from "#ui/dialog";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import classes from "./users.module.css";

/** A new one-time link: for an invitation that was not used, or in place of a forgotten password. */
export function NewLinkButton({ account }: { readonly account: AccountListed }) {
  const t = useTranslations("users.newLink");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(account.state === "INVITED" ? "again" : "button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { name: account.name })}>
        <NewLinkForm account={account} done={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function NewLinkForm({ account, done }: { readonly account: AccountListed; readonly done: () => void }) {
  const t = useTranslations("users.newLink");
  const { newLink } = useAccountActs();
  const [opId] = useState(newOperationId);
  const [secondFactorToo, setSecondFactorToo] = useState(false);
  if (newLink.data) return <LinkShown link={newLink.data} done={done} />;
  return (
    <div className={classes.form}>
      <p>{t(account.state === "INVITED" ? "explainInvited" : "explain")}</p>
      {account.secondFactor && <Checkbox checked={secondFactorToo} onChange={(event) => setSecondFactorToo(event.currentTarget.checked)} label={t("secondFactorToo")} />}
      <Refused error={newLink.error} />
      <div className={classes.actions}>
        <Button loading={newLink.isPending} onClick={() => newLink.mutate({ opId, id: account.id, secondFactorToo })}>
          {t("confirm")}
        </Button>
        <Button variant="default" onClick={done} data-autofocus>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
