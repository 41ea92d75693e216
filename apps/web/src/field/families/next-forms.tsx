import { useState } from "react";
import { useTranslations } from "use-intl";
import { ButtonLink } from "#field/ui/button";
import { type FormKind, newFormHref } from "#field/ui/form-links";
import styles from "#field/families/families.module.css";

const FORMS: readonly FormKind[] = ["visit.logged", "commitment.checked", "payout.supported", "case.opened", "graduation.proposed", "update.proposed", "objection.raised", "housing.checked"];

/** Every form that can be begun for a family, the visit first. */
export function FamilyForms({ familyId }: { readonly familyId: string }) {
  const t = useTranslations("fieldFamilies.forms");
  // One link, one draft: the ids stay while the page stands.
  const [links] = useState(() => FORMS.map((kind) => ({ kind, href: newFormHref(kind, familyId) })));
  return (
    <div className={`${styles.forms} ${styles.all}`}>
      {links.map(({ kind, href }) => (
        <ButtonLink key={kind} href={href} look={kind === "visit.logged" ? "primary" : "quiet"} wide>
          {t(kind)}
        </ButtonLink>
      ))}
    </div>
  );
}

/** What mostly follows a visit of the same family. */
export function NextForms({ familyId }: { readonly familyId: string }) {
  const t = useTranslations("fieldFamilies.forms");
  const [links] = useState(() => (["commitment.checked", "payout.supported"] as const).map((kind) => ({ kind, href: newFormHref(kind, familyId) })));
  return (
    <div className={styles.forms}>
      {links.map(({ kind, href }) => <ButtonLink key={kind} href={href} wide>{t(kind)}</ButtonLink>)}
    </div>
  );
}
