import type { ChangedPart } from "@sinergi/domain/programmes/changed-parts";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { useTranslations } from "use-intl";
import { useBenefitWords, useRuleSpeaker } from "#features/programmes/programme-words";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";

/** How one part reads in the state it belongs to: taken from the state itself, where its kind is known. */
export function usePartWords(): (part: ChangedPart, side: "before" | "after", state: StandingProgramme) => string {
  const t = useTranslations();
  const formats = useFormats();
  const programmes = useProgrammes();
  const speaker = useRuleSpeaker();
  const benefits = useBenefitWords();
  return ({ part, period }, side, { programme, retiredFrom }) => {
    const year = programme.periods.find((one) => one.period === period);
    switch (part) {
      case "name": return programme.name;
      case "owner": return programmes.ownerNameOf(programme.owner);
      case "unit": return t(`programmes.units.${programme.unit}`);
      case "side": return t(`sides.${programme.side}`);
      case "sideKind": return t(`programmes.sideKinds.${programme.sideKind}`);
      case "strategy": return t(`programmes.strategies.${programme.strategy}`);
      case "benefitKind": return t(`programmes.benefitKinds.${programme.benefitKind}`);
      case "inPackage": return t(`programmes.truth.${programme.inPackage ? "yes" : "no"}`);
      case "relations": return programme.relations.map((relation) => `${t(`programmes.relationKinds.${relation.kind}`)}: ${programmes.nameOf(relation.with)}`).join("; ") || "–";
      case "retiredFrom": return formats.day(retiredFrom);
      case "period": return year ? `${t("programmes.parts.added")}: ${speaker.sentence(year.eligibility)}` : side === "after" ? t("programmes.parts.gone") : "–";
      case "eligibility": return year ? speaker.sentence(year.eligibility) : "–";
      case "quota": return formats.count(year?.quota ?? null);
      case "budgetIdr": return formats.rupiah(year?.budgetIdr ?? null);
      case "benefit": return benefits.benefit(year?.benefit);
      case "tranches": return benefits.tranches(year?.tranches);
    }
  };
}
