import { HOUSING_FACTS, HOUSING_VALUES, type HousingFact } from "@sinergi/domain/families/vocabulary";
import { housingConditionSchema, type HousingCondition } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { RULE_VOCABULARY } from "@sinergi/domain/programmes/rule-vocabulary";
import { useTranslations } from "use-intl";
import { AddFact, Fact, ManyField, WholeNumber } from "#features/programmes/value-fields";
import { useLanguage } from "#lib/i18n";
import classes from "./rule-builder.module.css";

const FACTS = [...HOUSING_FACTS, "powerVa"] as const;
const MAX_VA = 100_000;

interface HousingFieldsProps {
  readonly housing: HousingCondition;
  readonly change: (housing: HousingCondition) => void;
}

/** Facts of the house, each any of several values. */
export function HousingFields({ housing, change }: HousingFieldsProps) {
  const t = useTranslations("ruleBuilder");
  const { locale } = useLanguage();
  const name = (fact: (typeof FACTS)[number]) => (fact === "powerVa" ? t("powerVa") : t(`housingFacts.${fact}`));
  const asked = FACTS.filter((fact) => housing[fact] !== undefined);
  const left = FACTS.filter((fact) => housing[fact] === undefined).map((key) => ({ key, label: name(key) }));
  const without = (fact: string) => change(Object.fromEntries(Object.entries(housing).filter(([key]) => key !== fact)));
  const put = (fact: HousingFact, values: readonly string[]) => change(withValues(housing, fact, values));
  const say = (fact: HousingFact) => (value: string) => RULE_VOCABULARY[locale].housingValues[`${fact}.${value}`] ?? value;
  return (
    <div className={classes.facts}>
      {asked.map((fact) => (
        <Fact key={fact} label={name(fact)} remove={() => without(fact)}>
          {fact === "powerVa" ? (
            <PowerFields power={housing.powerVa ?? {}} change={(powerVa) => change({ ...housing, powerVa })} />
          ) : (
            <ManyField<string> label={name(fact)} values={HOUSING_VALUES[fact]} chosen={housing[fact] ?? []} say={say(fact)} change={(values) => put(fact, values)} />
          )}
        </Fact>
      ))}
      <AddFact left={left} add={(fact) => (fact === "powerVa" ? change({ ...housing, powerVa: { max: 900 } }) : put(fact, [HOUSING_VALUES[fact].at(-1) ?? ""]))} />
    </div>
  );
}

/** The values come from the fact's own list; an empty list stands until one is chosen. */
function withValues(housing: HousingCondition, fact: HousingFact, values: readonly string[]): HousingCondition {
  if (values.length === 0) return { ...housing, [fact]: [] };
  return { ...housing, ...housingConditionSchema.parse({ [fact]: values }) };
}

interface Power {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function PowerFields({ power, change }: { readonly power: Power; readonly change: (power: Power) => void }) {
  const t = useTranslations("ruleBuilder");
  const { min = 0, max = MAX_VA } = power;
  return (
    <div className={classes.fields}>
      <WholeNumber label={t("powerMin")} value={min} max={MAX_VA} change={(value) => change({ ...power, min: value })} />
      <WholeNumber label={t("powerMax")} value={max} max={MAX_VA} change={(value) => change({ ...power, max: value })} />
    </div>
  );
}
