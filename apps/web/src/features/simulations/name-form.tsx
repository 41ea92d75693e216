import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import classes from "./simulations.module.css";

const NAME_MIN = 3;
const VISIBILITIES = ["AGENCY", "ALL"] as const;

export interface GivenName {
  readonly name: string;
  readonly note: string;
  readonly visibility: (typeof VISIBILITIES)[number];
}

interface NameFormProps {
  readonly now?: GivenName;
  readonly hint: string;
  readonly confirm: string;
  /** Asks who may open it. */
  readonly shared?: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly submit: (given: GivenName) => void;
}

/** What a simulation or a proposal is called. */
export function NameForm({ now, hint, confirm, shared = false, busy, problem, submit }: NameFormProps) {
  const t = useTranslations("simulations.name");
  const [tooShort, setTooShort] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const name = textIn(fields, "name");
    setTooShort(name.length < NAME_MIN);
    const visibility = VISIBILITIES.find((one) => one === textIn(fields, "visibility")) ?? "AGENCY";
    if (name.length >= NAME_MIN) submit({ name, note: textIn(fields, "note"), visibility });
  };
  return (
    <form className={classes.dialogForm} onSubmit={send}>
      <TextInput name="name" label={t("name")} description={hint} defaultValue={now?.name} error={tooShort ? t("short") : problem} maxLength={120} data-autofocus />
      <Textarea name="note" label={t("note")} defaultValue={now?.note} maxLength={1000} autosize={false} rows={2} />
      {shared && <NativeSelect name="visibility" label={t("visibility")} defaultValue={now?.visibility} data={VISIBILITIES.map((value) => ({ value, label: t(`visibilities.${value}`) }))} />}
      <Button type="submit" loading={busy}>
        {confirm}
      </Button>
    </form>
  );
}
