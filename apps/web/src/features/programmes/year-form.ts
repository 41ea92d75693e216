import type { Benefit, ProgrammePeriod, Tranche } from "@sinergi/domain/programmes/programme.schema";
import { BENEFIT_FREQUENCIES } from "@sinergi/domain/programmes/vocabulary";

/** Quota and money of a year as they are typed: numbers still text, so that an empty field is none and not zero. */
export interface MoneyDraft {
  readonly quota: string;
  readonly budget: string;
  /** Empty where no benefit is recorded. */
  readonly per: Benefit["per"] | "";
  readonly amount: string;
  readonly note: string;
  readonly tranches: readonly Tranche[];
}

type Money = Pick<ProgrammePeriod, "quota" | "budgetIdr" | "benefit" | "tranches">;

const shown = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));

export function moneyDraftOf({ quota, budgetIdr, benefit, tranches = [] }: Money): MoneyDraft {
  return { quota: shown(quota), budget: shown(budgetIdr), per: benefit?.per ?? "", amount: shown(benefit?.amountIdr), note: benefit?.note ?? "", tranches };
}

const MAX_QUOTA = 2_000_000_000;

/** A typed number; null where the field is empty, undefined where it is no whole number. Dots between thousands are taken as that. */
export function readWhole(text: string, max: number = Number.MAX_SAFE_INTEGER): number | null | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  const digits = /^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll(".", "") : plain;
  const value = Number(digits);
  return /^\d+$/.test(digits) && value <= max ? value : undefined;
}

/** The money of a draft; null while something typed cannot stand. */
export function readMoney({ quota, budget, per, amount, note, tranches }: MoneyDraft): Money | null {
  const [quotaRead, budgetRead, amountRead] = [readWhole(quota, MAX_QUOTA), readWhole(budget), readWhole(amount)];
  if (quotaRead === undefined || budgetRead === undefined || amountRead === undefined) return null;
  if (tranches.some(({ fromMonth, toMonth }) => fromMonth > toMonth)) return null;
  const frequency = BENEFIT_FREQUENCIES.find((one) => one === per);
  return { quota: quotaRead, budgetIdr: budgetRead, benefit: frequency === undefined ? null : { amountIdr: amountRead, per: frequency, note: note.trim() }, tranches: [...tranches] };
}

/** Four tranches, one for each quarter, paid in its last month. */
export const QUARTERS: readonly Tranche[] = [1, 2, 3, 4].map((number) => ({ number, fromMonth: number * 3 - 2, toMonth: number * 3, payMonth: number * 3 }));

/** One more tranche after the last: its months follow, within the year. */
export function nextTranche(tranches: readonly Tranche[]): Tranche {
  const number = Math.max(0, ...tranches.map((tranche) => tranche.number)) + 1;
  const month = Math.min(12, Math.max(0, ...tranches.map(({ toMonth }) => toMonth)) + 1);
  return { number, fromMonth: month, toMonth: month, payMonth: null };
}
