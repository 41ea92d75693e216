import { ROLES } from "@sinergi/domain/access/roles";
import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { passwordIn } from "#features/sign-in/password-in";
import { acceptLink, type OpenedLink } from "#lib/account";
import { useRefusalWords } from "#lib/refusal-words";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import classes from "./sign-in.module.css";

interface InvitationFormProps {
  readonly token: string;
  readonly link: OpenedLink;
  readonly accepted: (signedIn: boolean) => void;
}

export function InvitationForm({ token, link, accepted }: InvitationFormProps) {
  const t = useTranslations();
  const words = useRefusalWords();
  const [differs, setDiffers] = useState(false);
  const accept = useMutation({ mutationFn: acceptLink, onSuccess: ({ signedIn }) => accepted(signedIn) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const password = passwordIn(fields, "new");
    const same = password === passwordIn(fields, "repeat");
    setDiffers(!same);
    if (same) accept.mutate({ token, password });
  };
  const role = ROLES.find((one) => one === link.role);
  const problem = differs ? t("signIn.notTheSame") : accept.error && words(accept.error);
  return (
    <>
      <div>
        <h1 className={classes.promise}>{t("invitation.welcome", { name: link.name })}</h1>
        <p className={classes.lead}>{link.kind === "INVITATION" ? t("invitation.invited", { role: role ? t(`roles.${role}`) : link.role }) : t("invitation.reset")}</p>
      </div>
      <div className={classes.doors}>
        <section className={classes.door}>
          <h2>{t("invitation.choose")}</h2>
          <form className={classes.form} onSubmit={submit}>
            <p className={classes.roleNote}>{t("invitation.rules", { email: link.email })}</p>
            {problem && (
              <p className={classes.problem} role="alert">
                {problem}
              </p>
            )}
            <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
            <PasswordInput name="new" label={t("signIn.newPassword")} autoComplete="new-password" required size="md" withAsterisk={false} data-autofocus />
            <PasswordInput name="repeat" label={t("signIn.repeatPassword")} autoComplete="new-password" required size="md" withAsterisk={false} />
            <Button type="submit" size="md" loading={accept.isPending}>
              {t("signIn.choose")}
            </Button>
          </form>
        </section>
      </div>
    </>
  );
}
