import { NativeSelect, TextInput } from "@mantine/core";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS } from "@sinergi/domain/organisations/vocabulary";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { FormButton } from "#features/organisations/form-button";
import { useOrganisationActs } from "#features/organisations/use-organisation-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";

/** A new office or partner. */
export function AddOrganisationButton() {
  const t = useTranslations("organisations");
  const { add } = useOrganisationActs();
  const send = (fields: FormData, done: () => void) =>
    add.mutate(
      {
        opId: newOperationId(), code: textIn(fields, "code").toUpperCase(), name: textIn(fields, "name"), nameEn: textIn(fields, "nameEn"),
        kind: ORGANISATION_KINDS.find((kind) => kind === textIn(fields, "kind")) ?? "OPD",
        group: STAKEHOLDER_GROUPS.find((group) => group === textIn(fields, "group")) ?? "GOVERNMENT",
      },
      { onSuccess: done },
    );
  return (
    <FormButton words={t("add.button")} title={t("add.title")} variant="filled" icon={<IconPlus size={16} aria-hidden />} busy={add.isPending} error={add.error} send={send}>
      <TextInput name="name" label={t("columns.name")} required minLength={3} maxLength={160} withAsterisk={false} autoComplete="off" data-autofocus />
      <TextInput name="nameEn" label={t("nameEn")} maxLength={160} autoComplete="off" />
      <TextInput name="code" label={t("columns.code")} description={t("add.codeHint")} required pattern="[A-Za-z][A-Za-z0-9_]{1,39}" maxLength={40} withAsterisk={false} autoComplete="off" />
      <div className={classes.pair}>
        <NativeSelect name="kind" label={t("kind")} defaultValue="PARTNER" data={ORGANISATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <NativeSelect name="group" label={t("group")} defaultValue="BUSINESS" data={STAKEHOLDER_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))} />
      </div>
    </FormButton>
  );
}
