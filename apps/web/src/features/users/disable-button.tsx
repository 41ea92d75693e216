import type { AccountListed } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Refused } from "#features/users/refused";
import { useAccountActs } from "#features/users/use-account-acts";
import { newOperationId } from "#lib/operation-id";
import { Dialog } from "#ui/dialog";
import classes from "./users.module.css";

/** Shuts an account out, after saying what that means. It can be let in again. */
export function DisableButton({ account }: { readonly account: AccountListed }) {
  const t = useTranslations("users.disable");
  const [asking, setAsking] = useState(false);
  const { disable } = useAccountActs();
  const confirm = () => disable.mutate({ opId: newOperationId(), id: account.id }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { name: account.name })}>
        <div className={classes.form}>
          <p>{t("explain", { sessions: account.sessions })}</p>
          <Refused error={disable.error} />
          <div className={classes.actions}>
            <Button loading={disable.isPending} onClick={confirm}>
              {t("confirm")}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              {t("keep")}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
