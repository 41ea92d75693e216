import { Button, TextInput } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { LinkShown } from "#features/users/link-shown";
import { Refused } from "#features/users/refused";
import { RoleFields, type RoleChosen } from "#features/users/role-fields";
import { useAccountActs } from "#features/users/use-account-acts";
import { WaitsForSecond } from "#features/users/waits-for-second";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { Dialog } from "#ui/dialog";
import classes from "./users.module.css";

/** Makes an account and shows the link by which its owner chooses a password. No mail leaves the server. */
export function InviteButton() {
  const t = useTranslations("users.invite");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} leftSection={<IconUserPlus size={18} aria-hidden />}>
        {t("button")}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t("title")}>
        <InviteForm done={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InviteForm({ done }: { readonly done: () => void }) {
  const t = useTranslations("users.invite");
  const { invite } = useAccountActs();
  const [chosen, setChosen] = useState<RoleChosen>({ role: "AGENCY_OPERATOR", agency: null });
  // One wish, one id: pressed twice it makes one account.
  const [opId, setOpId] = useState(newOperationId);
  if (invite.data) return "waiting" in invite.data ? <WaitsForSecond done={done} /> : <LinkShown link={invite.data} done={done} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    invite.mutate({ opId, email: textIn(fields, "email"), name: textIn(fields, "name"), ...chosen }, { onError: () => setOpId(newOperationId()) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("explain")}</p>
      <TextInput name="name" label={t("name")} required maxLength={120} withAsterisk={false} autoComplete="off" data-autofocus />
      <TextInput name="email" type="email" label={t("email")} required maxLength={254} withAsterisk={false} autoComplete="off" />
      <RoleFields chosen={chosen} change={setChosen} />
      <Refused error={invite.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={invite.isPending}>
          {t("confirm")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
