import { RELATIONS, SCHOOL_LEVELS } from "@sinergi/domain/families/vocabulary";
import { foldWord } from "@sinergi/domain/imports/values";
import type { MemberCondition } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { readable, RULE_VOCABULARY } from "@sinergi/domain/programmes/rule-vocabulary";
import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { AddFact, Fact, ManyField, WholeNumber } from "#features/programmes/value-fields";
import { useLanguage } from "#lib/i18n";
import classes from "./rule-builder.module.css";

const FACTS = ["minAge", "maxAge", "sex", "school", "pregnant", "severeDisability", "chronicIllness", "occupation", "relation"] as const;
type MemberFact = (typeof FACTS)[number];
const MAX_AGE = 150;

/** What a trait starts with when it is asked for. */
const FRESH: Readonly<Record<MemberFact, MemberCondition>> = {
  minAge: { minAge: 60 }, maxAge: { maxAge: 6 }, sex: { sex: "F" }, school: { school: ["SD", "SMP", "SMA"] }, pregnant: { pregnant: true },
  severeDisability: { severeDisability: true }, chronicIllness: { chronicIllness: true }, occupation: { occupation: [] }, relation: { relation: ["KEPALA_KELUARGA"] },
};

interface MemberFieldsProps {
  readonly member: MemberCondition;
  readonly change: (member: MemberCondition) => void;
}

/** Traits that one and the same member must have. */
export function MemberFields({ member, change }: MemberFieldsProps) {
  const t = useTranslations("ruleBuilder");
  const asked = FACTS.filter((fact) => member[fact] !== undefined);
  const left = FACTS.filter((fact) => member[fact] === undefined).map((key) => ({ key, label: t(key) }));
  const without = (fact: MemberFact) => change(Object.fromEntries(Object.entries(member).filter(([key]) => key !== fact)));
  return (
    <div className={classes.facts}>
      <p className={classes.hint}>{t(asked.length === 0 ? "noFacts" : "memberHint")}</p>
      {asked.map((fact) => (
        <Fact key={fact} label={t(fact)} remove={() => without(fact)}>
          <MemberField fact={fact} member={member} change={change} />
        </Fact>
      ))}
      <AddFact left={left} add={(fact) => change({ ...member, ...FRESH[fact] })} />
    </div>
  );
}

function MemberField({ fact, member, change }: MemberFieldsProps & { readonly fact: MemberFact }): ReactNode {
  const t = useTranslations("ruleBuilder");
  const { locale } = useLanguage();
  const words = RULE_VOCABULARY[locale];
  const label = t(fact);
  switch (fact) {
    case "minAge":
    case "maxAge":
      return <WholeNumber label={label} value={member[fact] ?? 0} max={MAX_AGE} change={(value) => change({ ...member, [fact]: value })} />;
    case "sex":
      return <NativeSelect size="sm" label={label} value={member.sex ?? "F"} onChange={(event) => change({ ...member, sex: event.currentTarget.value === "M" ? "M" : "F" })} data={[{ value: "F", label: words.sex.F }, { value: "M", label: words.sex.M }]} />;
    case "school":
      return <ManyField label={label} values={SCHOOL_LEVELS} chosen={member.school ?? []} say={(level) => words.school[level]} change={(school) => change({ ...member, school })} />;
    case "relation":
      return <ManyField label={label} values={RELATIONS} chosen={member.relation ?? []} say={(relation) => words.relations[relation]} change={(relation) => change({ ...member, relation })} />;
    case "occupation":
      return <OccupationField words={member.occupation ?? []} change={(occupation) => change({ ...member, occupation })} />;
    case "pregnant":
    case "severeDisability":
    case "chronicIllness": {
      const [no, yes] = words[fact];
      return <NativeSelect size="sm" label={label} value={member[fact] ? "yes" : "no"} onChange={(event) => change({ ...member, [fact]: event.currentTarget.value === "yes" })} data={[{ value: "yes", label: yes }, { value: "no", label: no }]} />;
    }
  }
}

/** Occupations are an open vocabulary: words separated by commas, kept as they were typed until they are compared. */
function OccupationField({ words, change }: { readonly words: readonly string[]; readonly change: (words: string[]) => void }) {
  const t = useTranslations("ruleBuilder");
  const said = words.map((word) => readable(foldWord(word))).join(", ");
  const [typed, setTyped] = useState(said);
  const read = (text: string) => text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
  // An undo may have brought other words back than those that stand in the field.
  const shown = read(typed).map(foldWord).join() === words.map(foldWord).join() ? typed : said;
  return (
    <TextInput
      size="sm"
      label={t("occupation")}
      description={t("occupationHint")}
      value={shown}
      error={words.length === 0}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        change(read(event.currentTarget.value));
      }}
    />
  );
}
