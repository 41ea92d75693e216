import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { useTranslations } from "use-intl";
import { RevealNumber } from "#features/families/reveal-number";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "./families.module.css";

interface FamilyFactsProps {
  readonly family: FamilyAnswer;
  readonly familyId: string;
}

export function FamilyFacts({ family, familyId }: FamilyFactsProps) {
  const t = useTranslations("family");
  const formats = useFormats();
  const { regency } = useSession();
  const { terms } = regency;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t("decile")}</dt>
        <dd>{family.decile ?? t("noDecile")}</dd>
      </div>
      <div>
        <dt>{terms.village}</dt>
        <dd>{family.village.name}</dd>
      </div>
      <div>
        <dt>{terms.district}</dt>
        <dd>{family.village.district}</dd>
      </div>
      <div>
        <dt>{t("address")}</dt>
        <dd>{family.address ?? "–"}</dd>
      </div>
      <div>
        <dt>{t("noKk")}</dt>
        <dd>
          <RevealNumber familyId={familyId} personId={null} number="NO_KK" masked={family.noKk} />
        </dd>
      </div>
      <div>
        <dt>{t("source")}</dt>
        <dd>{t("dataset", { source: family.dataset.source, day: formats.day(family.dataset.asOf) })}</dd>
      </div>
    </dl>
  );
}
