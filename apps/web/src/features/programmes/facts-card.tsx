import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { SideMark } from "#ui/side-mark";
import classes from "./programmes.module.css";

export function FactsCard({ detail: { standing, ownerName } }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes");
  const formats = useFormats();
  const { programme, retiredFrom } = standing;
  const facts = [
    ["owner", ownerName],
    ["code", programme.code],
    ["unit", t(`units.${programme.unit}`)],
    ["side", <SideMark key="side" side={programme.side} />],
    ["sideKind", t(`sideKinds.${programme.sideKind}`)],
    ["strategy", t(`strategies.${programme.strategy}`)],
    ["benefitKind", t(`benefitKinds.${programme.benefitKind}`)],
    ["inPackage", t(`truth.${programme.inPackage ? "yes" : "no"}`)],
  ] as const;
  return (
    <Card title={t("facts.title")}>
      {retiredFrom !== null && <p className={classes.care}>{t("facts.retired", { day: formats.day(retiredFrom) })}</p>}
      <dl className={classes.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`facts.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
