import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { passwordOf } from "#features/users/password-of";
import { disableSecondFactor, enableSecondFactor, type SecondFactorSecret } from "#lib/account";
import { confirmCode } from "#lib/sign-in";
import { textIn } from "#lib/form-text";
import { hasCode, useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import classes from "./users.module.css";

/** An authenticator app beside the password: setting it up, its backup codes, and taking it away. */
export function SecondFactorCard({ enabled }: { readonly enabled: boolean }) {
  const t = useTranslations("ownAccount.secondFactor");
  const queryClient = useQueryClient();
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null);
  const [installed, setInstalled] = useState(false);
  const again = () => queryClient.invalidateQueries(trpc.accounts.pathFilter());
  const done = async () => {
    setInstalled(true);
    await again();
  };
  return (
    <Card title={t("title")} finding={t(enabled ? "on" : "off")} note={t("note")}>
      {installed && secret ? (
        <BackupCodes codes={secret.backupCodes} />
      ) : secret ? (
        <ConfirmForm secret={secret} done={done} />
      ) : (
        <AskPassword enabled={enabled} begun={setSecret} removed={again} />
      )}
    </Card>
  );
}

interface AskPasswordProps {
  readonly enabled: boolean;
  readonly begun: (secret: SecondFactorSecret) => void;
  readonly removed: () => Promise<void>;
}

function AskPassword({ enabled, begun, removed }: AskPasswordProps) {
  const t = useTranslations("ownAccount.secondFactor");
  const words = useRefusalWords();
  const enable = useMutation({ mutationFn: enableSecondFactor, onSuccess: begun });
  const disable = useMutation({ mutationFn: disableSecondFactor, onSuccess: removed });
  const { error, isPending, mutate } = enabled ? disable : enable;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(passwordOf(event.currentTarget, "password"));
  };
  return (
    <form className={`${classes.form} ${classes.narrow}`} onSubmit={submit}>
      <p>{t(enabled ? "removeExplain" : "explain")}</p>
      {error && (
        <p className={classes.problem} role="alert">
          {hasCode(error, "INVALID_PASSWORD") ? t("wrongPassword") : words(error)}
        </p>
      )}
      <PasswordInput name="password" label={t("password")} autoComplete="current-password" required withAsterisk={false} />
      <div className={classes.actions}>
        <Button type="submit" variant={enabled ? "default" : "filled"} loading={isPending}>
          {t(enabled ? "remove" : "begin")}
        </Button>
      </div>
    </form>
  );
}

function ConfirmForm({ secret, done }: { readonly secret: SecondFactorSecret; readonly done: () => Promise<void> }) {
  const t = useTranslations("ownAccount.secondFactor");
  const words = useRefusalWords();
  const confirm = useMutation({ mutationFn: confirmCode, onSuccess: done });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(textIn(new FormData(event.currentTarget), "code").replaceAll(/\s/g, ""));
  };
  return (
    <form className={`${classes.form} ${classes.narrow}`} onSubmit={submit}>
      <p>{t("enter")}</p>
      <p className={classes.key}>{secret.key.replaceAll(/(.{4})(?=.)/g, "$1 ")}</p>
      <p>
        <a href={secret.uri}>{t("onThisPhone")}</a>
      </p>
      {confirm.error && (
        <p className={classes.problem} role="alert">
          {hasCode(confirm.error, "INVALID_CODE") ? t("wrongCode") : words(confirm.error)}
        </p>
      )}
      <TextInput name="code" label={t("code")} inputMode="numeric" autoComplete="one-time-code" required withAsterisk={false} data-autofocus />
      <div className={classes.actions}>
        <Button type="submit" loading={confirm.isPending}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}

/** Each opens once, when the phone is lost. Shown once. */
function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useTranslations("ownAccount.secondFactor");
  return (
    <div className={classes.form}>
      <p className={classes.good} role="status">
        {t("installed")}
      </p>
      <p>{t("backup")}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
}
