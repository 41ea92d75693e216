import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { Benefit, Tranche } from "@sinergi/domain/programmes/programme.schema";
import { sayPart, sayRule, type RuleReader } from "@sinergi/domain/programmes/say-rule";
import { useTranslations } from "use-intl";
import { isVillage, districtOf, usePlaces } from "#lib/areas";
import { useFormats, useLanguage } from "#lib/i18n";
import { useSession } from "#lib/session";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Names of the months in the reader's language. */
export function useMonths(): readonly { readonly month: number; readonly name: string }[] {
  const { locale } = useLanguage();
  const names = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", { month: "long", timeZone: "UTC" });
  return MONTHS.map((month) => ({ month, name: names.format(new Date(Date.UTC(2026, month - 1, 1))) }));
}

export interface RuleSpeaker {
  /** A rule as one sentence. */
  sentence(rule: EligibilityRule): string;
  /** A part of a rule, for buttons that act on it. */
  part(rule: EligibilityRule): string;
  placeName(code: string): string;
}

/** Says rules in the reader's language with the names of this regency's places, each distinct. */
export function useRuleSpeaker(): RuleSpeaker {
  const { locale } = useLanguage();
  const { regency } = useSession();
  const places = usePlaces();
  const placeName = (code: string): string => {
    if (code === regency.code) return regency.name;
    if (!isVillage(code)) return `${regency.terms.district} ${places.nameOf(code)}`;
    return `${places.nameOf(code)} (${places.nameOf(districtOf(code) ?? "")})`;
  };
  const reader: RuleReader = { language: locale, placeName };
  return { sentence: (rule) => sayRule(rule, reader), part: (rule) => sayPart(rule, reader), placeName };
}

/** A benefit and its instalments in words. */
export function useBenefitWords(): { benefit(benefit: Benefit | null | undefined): string; tranches(tranches: readonly Tranche[] | undefined): string } {
  const t = useTranslations("programmes");
  const formats = useFormats();
  const months = useMonths();
  const month = (number: number) => months[number - 1]?.name ?? "–";
  return {
    benefit: (benefit) => {
      if (!benefit) return "–";
      const amount = benefit.amountIdr === null ? t("years.varies") : formats.rupiah(benefit.amountIdr);
      return `${amount} ${t(`frequencies.${benefit.per}`)}${benefit.note === "" ? "" : ` (${benefit.note})`}`;
    },
    tranches: (tranches = []) => {
      if (tranches.length === 0) return "–";
      return tranches.map(({ number, fromMonth, toMonth, payMonth }) => {
        const span = fromMonth === toMonth ? t("years.trancheOne", { number, from: month(fromMonth) }) : t("years.tranche", { number, from: month(fromMonth), to: month(toMonth) });
        return payMonth === null ? span : `${span}, ${t("years.paid", { month: month(payMonth) })}`;
      }).join("; ");
    },
  };
}
