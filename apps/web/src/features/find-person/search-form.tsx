import { Button, TextInput } from "@mantine/core";
import { needsReason } from "@sinergi/domain/search/person-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { useSession } from "#lib/session";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import classes from "./find-person.module.css";

interface Asked {
  readonly text: string;
  readonly area?: string | undefined;
  readonly birthYear?: number | undefined;
  readonly reason: string;
}

interface SearchFormProps {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly search: (asked: Asked) => void;
}

const YEAR = /^(19|20)\d{2}$/;

export function SearchForm({ busy, problem, search }: SearchFormProps) {
  const t = useTranslations("findPerson");
  const { user } = useSession();
  const [area, setArea] = useState<string>();
  const [wrong, setWrong] = useState<"text" | "year" | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = textIn(fields, "text");
    const year = textIn(fields, "year");
    const lacks = text === "" ? "text" : year !== "" && !YEAR.test(year) ? "year" : null;
    setWrong(lacks);
    if (lacks === null) search({ text, area, birthYear: year === "" ? undefined : Number(year), reason: textIn(fields, "reason") });
  };
  return (
    <form className={classes.form} onSubmit={submit} autoComplete="off">
      <TextInput className={classes.text ?? ""} name="text" label={t("text")} description={t("textHint")} error={wrong === "text" ? t("empty") : problem} maxLength={120} />
      <div className={choices.choices}>
        <AreaChoice area={area} choose={setArea} />
        <TextInput className={choices.choice ?? ""} name="year" label={t("birthYear")} inputMode="numeric" maxLength={4} error={wrong === "year" ? t("yearWrong") : null} />
      </div>
      {needsReason(user.role) && <TextInput className={classes.text ?? ""} name="reason" label={t("reason")} description={t("reasonHint")} maxLength={300} />}
      <div>
        <Button type="submit" loading={busy}>
          {t("search")}
        </Button>
      </div>
    </form>
  );
}
