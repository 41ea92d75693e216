import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { passwordIn } from "#features/sign-in/password-in";
import { changePassword } from "#lib/account";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./sign-in.module.css";

interface PasswordFormProps {
  /** The password just signed in with; it lives as long as this page. */
  readonly given: string;
  readonly accepted: () => Promise<void>;
}

/** An account that was given its password chooses its own before it sees anything. */
export function PasswordForm({ given, accepted }: PasswordFormProps) {
  const t = useTranslations("signIn");
  const words = useRefusalWords();
  const [differs, setDiffers] = useState(false);
  const change = useMutation({ mutationFn: changePassword, onSuccess: accepted });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const newPassword = passwordIn(fields, "new");
    const same = newPassword === passwordIn(fields, "repeat");
    setDiffers(!same);
    if (same) change.mutate({ currentPassword: given, newPassword });
  };
  const problem = differs ? t("notTheSame") : change.error && words(change.error);
  return (
    <section className={classes.door}>
      <h2>{t("chooseTitle")}</h2>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.roleNote}>{t("chooseHint")}</p>
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <PasswordInput name="new" label={t("newPassword")} autoComplete="new-password" required size="md" withAsterisk={false} data-autofocus />
        <PasswordInput name="repeat" label={t("repeatPassword")} autoComplete="new-password" required size="md" withAsterisk={false} />
        <Button type="submit" size="md" loading={change.isPending}>
          {t("choose")}
        </Button>
      </form>
    </section>
  );
}
