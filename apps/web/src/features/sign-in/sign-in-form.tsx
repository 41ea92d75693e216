import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { CodeForm } from "#features/sign-in/code-form";
import { passwordIn } from "#features/sign-in/password-in";
import { PasswordForm } from "#features/sign-in/password-form";
import { useEnter } from "#features/sign-in/use-enter";
import { mustChoosePassword, signIn } from "#lib/sign-in";
import { textIn } from "#lib/form-text";
import { RequestRefused } from "#lib/http";
import { useRefusalWords } from "#lib/refusal-words";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import classes from "./sign-in.module.css";

type Step = "credentials" | "code" | "password";

/** E-mail and password; then, where the account asks for it, a code and a password of one's own. */
export function SignInForm() {
  const enter = useEnter();
  const [step, setStep] = useState<Step>("credentials");
  const [given, setGiven] = useState("");
  const goOn = async () => {
    if (await mustChoosePassword()) setStep("password");
    else await enter();
  };
  const accepted = (answer: { readonly needsCode: boolean }, password: string) => {
    setGiven(password);
    return answer.needsCode ? setStep("code") : goOn();
  };
  if (step === "code") return <CodeForm accepted={goOn} />;
  if (step === "password") return <PasswordForm given={given} accepted={enter} />;
  return <CredentialsForm accepted={accepted} />;
}

interface CredentialsFormProps {
  readonly accepted: (answer: { readonly needsCode: boolean }, password: string) => Promise<void> | void;
}

function CredentialsForm({ accepted }: CredentialsFormProps) {
  const t = useTranslations("signIn");
  const words = useRefusalWords();
  const attempt = useMutation({ mutationFn: signIn, onSuccess: (answer, { password }) => accepted(answer, password) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    attempt.mutate({ email: textIn(fields, "email"), password: passwordIn(fields, "password") });
  };
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
