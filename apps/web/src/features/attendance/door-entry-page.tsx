import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { DoorFrame } from "#features/attendance/door-frame";
import { textIn } from "#lib/form-text";
import classes from "./attendance.module.css";

/** For a phone that does not scan: the code is typed as it stands on the wall. */
export function DoorEntryPage() {
  const t = useTranslations("door");
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ to: "/hadir/$code", params: { code: textIn(new FormData(event.currentTarget), "code").toUpperCase() } });
  };
  return (
    <DoorFrame title={t("title")}>
      <h1 className={classes.heading}>{t("title")}</h1>
      <form className={classes.sheet} onSubmit={submit}>
        <TextInput name="code" label={t("code")} description={t("codeHint")} size="md" required withAsterisk={false} minLength={8} maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <Button type="submit" size="md">
          {t("open")}
        </Button>
      </form>
    </DoorFrame>
  );
}
