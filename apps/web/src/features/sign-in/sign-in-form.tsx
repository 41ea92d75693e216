import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { CodeForm } from "#features/sign-in/code-form";
import { useEnter } from "#features/sign-in/use-enter";
import { signIn } from "#lib/account";
import { textIn } from "#lib/form-text";
import { RequestRefused } from "#lib/http";
import { useRefusalWords } from "#lib/refusal-words";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import classes from "./sign-in.module.css";

export function SignInForm() {
  const t = useTranslations("signIn");
  const words = useRefusalWords();
  const enter = useEnter();
  const [needsCode, setNeedsCode] = useState(false);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (answer) => (answer.needsCode ? setNeedsCode(true) : enter()),
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    // Spaces around a password belong to it.
    const password = fields.get("password");
    attempt.mutate({ email: textIn(fields, "email"), password: typeof password === "string" ? password : "" });
  };
  if (needsCode) return <CodeForm enter={enter} />;

  const wrong = attempt.error instanceof RequestRefused && [400, 401].includes(attempt.error.status);
  return (
    <section className={classes.door}>
      <h2>{t("withPassword")}</h2>
      <form className={classes.form} onSubmit={submit}>
        {attempt.error && (
          <p className={classes.problem} role="alert">
            {wrong ? t("wrong") : words(attempt.error)}
          </p>
        )}
        <TextInput name="email" type="email" label={t("email")} autoComplete="username" required size="md" withAsterisk={false} />
        <PasswordInput name="password" label={t("password")} autoComplete="current-password" required size="md" withAsterisk={false} />
        <Button type="submit" size="md" loading={attempt.isPending}>
          {t("submit")}
        </Button>
        <p className={classes.roleNote}>{t("noAccount")}</p>
      </form>
    </section>
  );
}
