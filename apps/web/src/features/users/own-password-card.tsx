import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { passwordOf } from "#features/users/password-of";
import { changePassword } from "#lib/account";
import { hasCode, useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import classes from "./users.module.css";

/** One's own password; every other session ends with it. */
export function OwnPasswordCard() {
  const t = useTranslations("ownAccount.password");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [differs, setDiffers] = useState(false);
  const change = useMutation({ mutationFn: changePassword, onSuccess: () => queryClient.invalidateQueries(trpc.accounts.pathFilter()) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const newPassword = passwordOf(form, "new");
    const same = newPassword === passwordOf(form, "repeat");
    setDiffers(!same);
    if (same) change.mutate({ currentPassword: passwordOf(form, "current"), newPassword }, { onSuccess: () => form.reset() });
  };
  const told = hasCode(change.error, "INVALID_PASSWORD") ? t("wrong") : change.error && words(change.error);
  const problem = differs ? t("notTheSame") : told;
  return (
    <Card title={t("title")} note={t("note")}>
      <form className={`${classes.form} ${classes.narrow}`} onSubmit={submit}>
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        {change.isSuccess && (
          <p className={classes.good} role="status">
            {t("changed")}
          </p>
        )}
        <PasswordInput name="current" label={t("current")} autoComplete="current-password" required withAsterisk={false} />
        <PasswordInput name="new" label={t("new")} autoComplete="new-password" required withAsterisk={false} />
        <PasswordInput name="repeat" label={t("repeat")} autoComplete="new-password" required withAsterisk={false} />
        <div className={classes.actions}>
          <Button type="submit" loading={change.isPending}>
            {t("confirm")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
