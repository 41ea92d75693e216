import type { OrganisationDetail } from "@sinergi/api/organisations/organisations.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS } from "@sinergi/domain/organisations/vocabulary";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { useTranslations } from "use-intl";
import { FormButton } from "#features/organisations/form-button";
import { TakeBackButton } from "#features/organisations/take-back-button";
import { useOrganisationActs } from "#features/organisations/use-organisation-acts";
import { textIn } from "#lib/form-text";
import { useLanguage } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { useUndoNotice } from "#ui/use-undo-notice";

/** What it is, and every name it has had with its first day. */
export function FactsCard({ detail }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const { locale } = useLanguage();
  const { organisation, names, mayEdit } = detail;
  const facts: readonly (readonly [string, string])[] = [
    [t("columns.code"), organisation.code],
    [t("kind"), t(`kinds.${organisation.kind}`)],
    [t("group"), t(`groups.${organisation.group}`)],
    [t("seat"), organisation.held === null ? "–" : t(`seats.${organisation.held.seat}`)],
    // The seed describes them in English alone.
    ...(locale === "en" ? [[t("usualRole"), organisation.roleInTkpk ?? "–"] as const, [t("usualData"), organisation.typicalData ?? "–"] as const] : []),
  ];
  return (
    <Card
      title={t("about")}
      note={names.length > 1 ? null : t("oneName")}
      actions={
        mayEdit && (
          <div className={classes.actions}>
            <RenameButton detail={detail} />
            <ClassifyButton detail={detail} />
            {detail.takeBack !== null && <TakeBackButton organisation={detail.organisation} uses={detail.takeBack.uses} />}
          </div>
        )
      }
    >
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function RenameButton({ detail: { organisation, today } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const { rename } = useOrganisationActs();
  const send = (fields: FormData, done: () => void) =>
    rename.mutate(
      { opId: newOperationId(), code: organisation.code, name: textIn(fields, "name"), nameEn: textIn(fields, "nameEn"), fromDay: textIn(fields, "fromDay"), decree: textIn(fields, "decree") },
      { onSuccess: done },
    );
  return (
    <FormButton words={t("rename.button")} title={t("rename.title")} explain={t("rename.explain")} busy={rename.isPending} error={rename.error} send={send}>
      <TextInput name="name" label={t("rename.name")} defaultValue={organisation.name} required minLength={3} maxLength={160} withAsterisk={false} data-autofocus />
      <TextInput name="nameEn" label={t("nameEn")} defaultValue={organisation.nameEn} maxLength={160} />
      <div className={classes.pair}>
        <TextInput name="fromDay" type="date" label={t("rename.from")} defaultValue={daySchema.parse(today)} max={today} required withAsterisk={false} />
        <TextInput name="decree" label={t("rename.decree")} maxLength={160} />
      </div>
    </FormButton>
  );
}

function ClassifyButton({ detail: { organisation } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const notice = useUndoNotice();
  const { classify } = useOrganisationActs();
  const { code, kind, group } = organisation;
  const takeBack = () => classify.mutate({ opId: newOperationId(), code, kind, group }, { onError: notice.failed });
  const send = (fields: FormData, done: () => void) => {
    const saved = () => {
      done();
      notice.done(t("classify.done"), takeBack);
    };
    classify.mutate(
      {
        opId: newOperationId(), code,
        kind: ORGANISATION_KINDS.find((one) => one === textIn(fields, "kind")) ?? kind,
        group: STAKEHOLDER_GROUPS.find((one) => one === textIn(fields, "group")) ?? group,
      },
      { onSuccess: saved },
    );
  };
  return (
    <FormButton words={t("classify.button")} title={t("classify.title")} busy={classify.isPending} error={classify.error} send={send}>
      <NativeSelect name="kind" label={t("kind")} defaultValue={organisation.kind} data={ORGANISATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <NativeSelect name="group" label={t("group")} defaultValue={organisation.group} data={STAKEHOLDER_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))} />
    </FormButton>
  );
}
