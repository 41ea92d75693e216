import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { confirmCode } from "#lib/sign-in";
import { textIn } from "#lib/form-text";
import { RequestRefused } from "#lib/http";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./sign-in.module.css";

/** The second step of an account that also asks for a code of its authenticator. */
export function CodeForm({ accepted }: { readonly accepted: () => Promise<void> }) {
  const t = useTranslations("signIn");
  const words = useRefusalWords();
  const attempt = useMutation({ mutationFn: confirmCode, onSuccess: accepted });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    attempt.mutate(textIn(new FormData(event.currentTarget), "code").replaceAll(/\s/g, ""));
  };
  const wrong = attempt.error instanceof RequestRefused && [400, 401].includes(attempt.error.status);
  return (
    <section className={classes.door}>
      <h2>{t("codeTitle")}</h2>
      <form className={classes.form} onSubmit={submit}>
        {attempt.error && (
          <p className={classes.problem} role="alert">
            {wrong ? t("codeWrong") : words(attempt.error)}
          </p>
        )}
        <TextInput name="code" label={t("code")} inputMode="numeric" autoComplete="one-time-code" required size="md" withAsterisk={false} data-autofocus />
        <Button type="submit" size="md" loading={attempt.isPending}>
          {t("submit")}
        </Button>
      </form>
    </section>
  );
}
