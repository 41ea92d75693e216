import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import classes from "./settings.module.css";

interface LogoFieldProps {
  /** Digest of the picture; null: none. */
  readonly logo: string | null;
  readonly choose: (logo: string | null) => void;
}

/** A picture for the letterhead. It is checked when it is sent, and on no paper before the letterhead is saved. */
export function LogoField({ logo, choose }: LogoFieldProps) {
  const t = useTranslations("settings.groups.letterhead");
  const words = useRefusalWords();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation(trpc.settings.addLogo.mutationOptions({ onSuccess: ({ digest }) => choose(digest) }));
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file) add.mutate({ opId: newOperationId(), image: await base64Of(file) });
  };
  return (
    <div className={classes.wide}>
      <input ref={input} type="file" accept="image/png,image/jpeg" hidden onChange={(event) => void send(event)} aria-label={t("chooseLogo")} />
      <div className={classes.actions}>
        <Button variant="default" loading={add.isPending} onClick={() => input.current?.click()}>
          {t("chooseLogo")}
        </Button>
        {logo !== null && (
          <Button variant="default" onClick={() => choose(null)}>
            {t("removeLogo")}
          </Button>
        )}
        <span className={classes.last}>{t("logoHint")}</span>
      </div>
      {add.error && (
        <p className={classes.problem} role="alert">
          {words(add.error)}
        </p>
      )}
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
