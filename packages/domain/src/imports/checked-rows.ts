import type { Day } from "#time/day";
import type { Decile, HousingFact, SchoolLevel, Sex } from "#families/vocabulary";
import type { RowIssue } from "#imports/issue-codes";
import type { PaymentStatus } from "#payments/judge-payment";

/** A usable row of a families file, checked on its own; families are formed from these afterwards. */
export interface FamilyRow {
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly sourceFamilyId: string | null;
  readonly name: string;
  /** The name normalised for matching. */
  readonly nameKey: string;
  /** SHDK code 1-11; null where unknown or in family rows. */
  readonly relation: number | null;
  /** From the cell, else from the NIK. */
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly villageCode: string;
  readonly decile: Decile | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly occupation: string | null;
  readonly education: string | null;
  readonly school: SchoolLevel | null;
  readonly pregnant: boolean | null;
  readonly disability: string | null;
  readonly severeDisability: boolean | null;
  readonly chronicIllness: boolean | null;
  readonly housing: Readonly<Record<HousingFact, string | null>>;
  readonly powerVa: number | null;
  readonly civilRegistryMatch: string | null;
  /** Values of columns Sinergi does not know, by header; null when there are none. */
  readonly extra: Readonly<Record<string, string>> | null;
}

export interface RecipientRow {
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly name: string | null;
  readonly nameKey: string | null;
  readonly birthDate: Day | null;
  readonly villageCode: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly amountIdr: number | null;
  readonly status: "AKTIF" | "KELUAR";
  readonly extra: Readonly<Record<string, string>> | null;
}

/** One payment of a tranche, as the list says. */
export interface PaymentRow {
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly name: string | null;
  readonly nameKey: string | null;
  readonly birthDate: Day | null;
  readonly villageCode: string | null;
  /** Rupiah of this payment. */
  readonly amountIdr: number | null;
  readonly paidOn: Day | null;
  readonly channel: string | null;
  readonly status: PaymentStatus;
  readonly extra: Readonly<Record<string, string>> | null;
}

/** What checking one row on its own gives: the row unless refused, with at most one error and all its warnings. */
export interface CheckedRow<T> {
  readonly row: T | null;
  readonly issues: readonly RowIssue[];
}
