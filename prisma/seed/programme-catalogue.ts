import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { programmeSchema, type Benefit, type Programme } from "@sinergi/domain/programmes/programme.schema";
import { LIVELIHOOD_PROGRAMMES } from "#livelihood-programmes";
import { PRODUCTION_PROGRAMMES } from "#production-programmes";
import type { ProgrammeTerms } from "#programme-terms";
import { readRows, type ReferenceRow } from "#reference-data";

/** Rules and room of the year asked for and the year before, which `formats.md` §3 calls periods. */
export interface CatalogueYear {
  readonly year: number;
  /** Families of the regency: quotas and budgets follow its size. */
  readonly families: number;
}

/** All programmes of the catalogue in the form of `programmes.json`. The owner is the local office that answers for it. */
export async function programmeCatalogue({ year, families }: CatalogueYear): Promise<readonly Programme[]> {
  const rows = await readRows("programmes.csv");
  return rows.map((row) => programmeOf(row, { year, families }));
}

/** Terms by code; a programme of the catalogue without terms is a fault. */
export function termsOf(code: string): ProgrammeTerms {
  const terms = LIVELIHOOD_PROGRAMMES[code] ?? PRODUCTION_PROGRAMMES[code];
  if (!terms) throw new Error(`The programme ${code} has no rule`);
  return terms;
}

function programmeOf(row: ReferenceRow, { year, families }: CatalogueYear): Programme {
  const terms = termsOf(row("code"));
  const quota = terms.quotaShare === null ? null : Math.round(families * terms.quotaShare);
  const budgetIdr = quota === null || terms.yearlyIdr === null ? null : quota * terms.yearlyIdr;
  const benefit = benefitOf(row("amount_idr"), row("frequency"), terms.benefitNote);
  const tranches = terms.quarterly ? QUARTERS : [];
  const period = (ofYear: number, eligibility: EligibilityRule) => ({ period: String(ofYear), quota, budgetIdr, eligibility, benefit, tranches });
  return programmeSchema.parse({
    code: row("code"), name: row("name_id"), owner: row("local_opd"), unit: row("unit"),
    side: row("side"), sideKind: row("side_kind"), strategy: row("strategy"), benefitKind: terms.benefitKind,
    inPackage: terms.inPackage ?? false,
    periods: [period(year - 1, terms.ruleBefore ?? terms.rule), period(year, terms.rule)],
    relations: [
      ...(terms.conflictsWith ?? []).map((code) => ({ with: code, kind: "CONFLICTING" })),
      ...(terms.complements ?? []).map((code) => ({ with: code, kind: "COMPLEMENTARY" })),
    ],
  });
}

/** Four tranches a year, each paid in the second month of its quarter. */
const QUARTERS = [1, 2, 3, 4].map((number) => ({ number, fromMonth: number * 3 - 2, toMonth: number * 3, payMonth: number * 3 - 1 }));

/** What the catalogue says one recipient gets; null where it says no amount and the terms say nothing either. */
function benefitOf(amount: string, frequency: string, note: string | undefined): Benefit | null {
  const amountIdr = /^\d+$/.test(amount) ? Number(amount) : null;
  const per = FREQUENCIES.find(([words]) => words.test(frequency))?.[1] ?? "ONCE";
  return amountIdr === null && note === undefined ? null : { amountIdr, per, note: note ?? "" };
}

const FREQUENCIES: readonly (readonly [words: RegExp, per: Benefit["per"]])[] = [[/tranche/, "TRANCHE"], [/month|daily|day/, "MONTH"], [/year|annual/, "YEAR"]];
