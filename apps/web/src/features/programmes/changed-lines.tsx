import { changedParts, type ChangedPart } from "@sinergi/domain/programmes/changed-parts";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { useTranslations } from "use-intl";
import { useBenefitWords, useRuleSpeaker } from "#features/programmes/programme-words";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import classes from "./programmes.module.css";

/** What differs between two states of a programme, each part before and after in words. */
export function ChangedLines({ before, after }: { readonly before: StandingProgramme | null; readonly after: StandingProgramme }) {
  const t = useTranslations("programmes");
  const words = usePartWords();
  const parts = before === null ? [] : changedParts(before, after);
  if (before === null) return <p className={classes.quiet}>{t("history.first")}</p>;
  return (
    <dl className={classes.changes}>
      {parts.map((part) => (
        <div key={`${part.period ?? ""} ${part.part}`}>
          <dt>{part.period === null ? t(`parts.${part.part}`) : t("parts.ofYear", { part: t(`parts.${part.part}`), period: part.period })}</dt>
          <dd>
            <span className={classes.before}>{words(part, "before", before)}</span> → <strong>{words(part, "after", after)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How one part reads in the state it belongs to: taken from the state itself, where its kind is known. */
function usePartWords(): (part: ChangedPart, side: "before" | "after", state: StandingProgramme) => string {
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
