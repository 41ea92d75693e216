import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { HOUSING_FACTS } from "@sinergi/domain/families/vocabulary";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import words from "../../messages/id/analysis.json";
import classes from "./families.module.css";

type HousingWord = keyof (typeof words)["family"]["housing"]["values"];

function isHousingWord(code: string): code is HousingWord {
  return Object.hasOwn(words.family.housing.values, code);
}

export function HousingCard({ family }: { readonly family: FamilyAnswer }) {
  const t = useTranslations("family.housing");
  const formats = useFormats();
  const say = (code: string | null | undefined) => (code == null ? "–" : isHousingWord(code) ? t(`values.${code}`) : code);
  return (
    <Card title={t("title")}>
      <dl className={classes.facts}>
        {HOUSING_FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`facts.${fact}`)}</dt>
            <dd>{say(family.housing[fact])}</dd>
          </div>
        ))}
        <div>
          <dt>{t("power")}</dt>
          <dd>{family.powerVa === null ? "–" : `${formats.count(family.powerVa)} VA`}</dd>
        </div>
      </dl>
    </Card>
  );
}
