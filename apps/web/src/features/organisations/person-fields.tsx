import type { PersonAnswer } from "@sinergi/api/organisations/organisations.schema";
import { Checkbox, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import classes from "#ui/act-form.module.css";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/InlineInput.css";

/** What a form of a person says, as the server takes it. */
export function personIn(fields: FormData) {
  return {
    name: textIn(fields, "name"), position: textIn(fields, "position"), phone: textIn(fields, "phone"), email: textIn(fields, "email"),
    isMain: fields.has("isMain"), isPublic: fields.has("isPublic"), fromDay: textIn(fields, "fromDay"),
  };
}

/** An official: who, what, how to reach him, and whether partners may. */
export function PersonFields({ now, today }: { readonly now?: PersonAnswer; readonly today: string }) {
  const t = useTranslations("organisations");
  return (
    <>
      <TextInput name="name" label={t("people.name")} defaultValue={now?.name} required minLength={2} maxLength={120} withAsterisk={false} autoComplete="off" data-autofocus />
      <TextInput name="position" label={t("position")} defaultValue={now?.position} required minLength={2} maxLength={160} withAsterisk={false} autoComplete="off" />
      <div className={classes.pair}>
        <TextInput name="phone" type="tel" label={t("phone")} defaultValue={now?.phone ?? ""} maxLength={40} pattern="[0-9+() .\-]*" autoComplete="off" />
        <TextInput name="email" type="email" label={t("email")} defaultValue={now?.email ?? ""} maxLength={254} autoComplete="off" />
      </div>
      <TextInput name="fromDay" type="date" label={t("people.from")} defaultValue={now?.fromDay ?? today} max={today} required withAsterisk={false} />
      <Checkbox name="isMain" label={t("people.makeMain")} description={t("people.makeMainHint")} defaultChecked={now?.isMain ?? false} />
      <Checkbox name="isPublic" label={t("people.makePublic")} description={t("people.makePublicHint")} defaultChecked={now?.isPublic ?? false} />
    </>
  );
}
