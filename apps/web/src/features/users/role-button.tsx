import type { AccountListed } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Refused } from "#features/users/refused";
import { RoleFields, type RoleChosen } from "#features/users/role-fields";
import { useAccountActs } from "#features/users/use-account-acts";
import { WaitsForSecond } from "#features/users/waits-for-second";
import { newOperationId } from "#lib/operation-id";
import { Dialog } from "#ui/dialog";
import classes from "./users.module.css";

/** Another role or organisation for an account; its sessions end, so that no screen of the old one stays open. */
export function RoleButton({ account }: { readonly account: AccountListed }) {
  const t = useTranslations("users.change");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { name: account.name })}>
        <RoleForm account={account} done={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function RoleForm({ account, done }: { readonly account: AccountListed; readonly done: () => void }) {
  const t = useTranslations("users.change");
  const [chosen, setChosen] = useState<RoleChosen>({ role: account.role, agency: account.agency });
  const { changeRole } = useAccountActs();
  if (changeRole.data) return <WaitsForSecond done={done} />;
  const same = chosen.role === account.role && chosen.agency === account.agency;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    changeRole.mutate({ opId: newOperationId(), id: account.id, ...chosen }, { onSuccess: (answer) => answer === null && done() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <RoleFields chosen={chosen} change={setChosen} />
      <p className={classes.care}>{t("explain")}</p>
      <Refused error={changeRole.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={same} loading={changeRole.isPending}>
          {t("confirm")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
