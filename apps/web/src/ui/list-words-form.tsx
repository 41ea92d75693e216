import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { VISIBILITIES, type Visibility } from "@sinergi/domain/lists/visibility";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { useSession } from "#lib/session";
import classes from "./export-button.module.css";

const NAME_MIN = 3;

export interface ListWords {
  readonly name: string;
  readonly purpose: string;
  readonly note: string;
  readonly visibility: Visibility;
}

interface ListWordsFormProps {
  readonly now?: ListWords;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly submit: (words: ListWords) => void;
}

/** What a saved list is called, what for, and who may open it. */
export function ListWordsForm({ now, busy, problem, submit }: ListWordsFormProps) {
  const t = useTranslations("lists");
  const { user } = useSession();
  const [tooShort, setTooShort] = useState(false);
  // An office is an agency's, or the secretariat; a facilitator has none to share with.
  const offered = VISIBILITIES.filter((one) => one !== "AGENCY" || user.agency !== null || user.scope === "regency");
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const name = textIn(fields, "name");
    setTooShort(name.length < NAME_MIN);
    const visibility = VISIBILITIES.find((one) => one === textIn(fields, "visibility")) ?? "PRIVATE";
    if (name.length >= NAME_MIN) submit({ name, purpose: textIn(fields, "purpose"), note: textIn(fields, "note"), visibility });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <TextInput name="name" label={t("name")} description={t("nameHint")} defaultValue={now?.name} error={tooShort ? t("nameShort") : problem} maxLength={120} data-autofocus />
      <TextInput name="purpose" label={t("purpose")} defaultValue={now?.purpose} maxLength={300} />
      <Textarea name="note" label={t("note")} defaultValue={now?.note} maxLength={1000} autosize={false} rows={2} />
      <NativeSelect name="visibility" label={t("visibility")} defaultValue={now?.visibility} data={offered.map((value) => ({ value, label: t(`visibilities.${value}`) }))} />
      <Button type="submit" loading={busy}>
        {t("confirm")}
      </Button>
    </form>
  );
}
