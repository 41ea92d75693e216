import { PROFILE_FIELDS, type FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { newId } from "@sinergi/offline/new-id";
import { useState } from "react";
import { useTranslations } from "use-intl";
import styles from "#field/families/families.module.css";
import { useOwnRecords } from "#field/families/own-log";
import { profileWith } from "#field/families/profile-changes";
import { ButtonLink } from "#field/ui/button";
import { Section } from "#field/ui/screen";

/** What facilitators keep of a family, with own corrections that the office has not taken yet. */
export function FamilyProfile({ family }: { readonly family: FieldFamily }) {
  const t = useTranslations("fieldFamilies");
  const [draftId] = useState(newId);
  const { profile, waiting } = profileWith(family, useOwnRecords() ?? []);
  return (
    <Section title={t("profile")} {...(waiting === 0 ? {} : { count: t("profileWaiting", { count: waiting }) })}>
      <dl className={styles.facts}>
        {PROFILE_FIELDS.map((field) => (
          <div key={field}>
            <dt>{t(`profileFields.${field}`)}</dt>
            <dd>{profile[field] === "" ? "–" : profile[field]}</dd>
          </div>
        ))}
      </dl>
      <ButtonLink href={`/keluarga/${family.id}?profil=${draftId}`} wide>{t("changeProfile")}</ButtonLink>
    </Section>
  );
}
