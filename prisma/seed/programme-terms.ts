import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { BENEFIT_KINDS } from "@sinergi/domain/programmes/vocabulary";

/** What the catalogue of programmes does not say in columns: rule, room and money. Proposals for the demo, not decrees. */
export interface ProgrammeTerms {
  readonly benefitKind: (typeof BENEFIT_KINDS)[number];
  readonly rule: EligibilityRule;
  /** The rule of the year before, where it was another. */
  readonly ruleBefore?: EligibilityRule;
  /** Room as a share of all families; null where no quota is set. */
  readonly quotaShare: number | null;
  /** Rupiah a year for one family or person, for the budget; null where it cannot be said. */
  readonly yearlyIdr: number | null;
  readonly inPackage?: true;
  /** Said of a benefit beside its amount, or where that differs from one recipient to the other. */
  readonly benefitNote?: string;
  /** Paid in four tranches a year. */
  readonly quarterly?: true;
  readonly conflictsWith?: readonly string[];
  readonly complements?: readonly string[];
}
