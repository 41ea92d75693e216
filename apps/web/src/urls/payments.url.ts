import { RECIPIENT_STATES, type RecipientState } from "@sinergi/domain/enrolments/recipient-states";
import { PAYMENT_STATES, type PaymentState } from "@sinergi/domain/payments/payment-states";
import { areaCode, pageNumber, programmeCode, readable, trancheNumber } from "#urls/codes";
import * as z from "#urls/words";

const STATE_KEYS = {
  ENROLLED: "terdaftar", PAID: "dibayar", ENROLLED_PAID: "terdaftar-dibayar", PAID_NOT_ENROLLED: "dibayar-tak-terdaftar", ENROLLED_NOT_PAID: "belum-dibayar", PAID_OFTEN: "dibayar-ganda", FAILED: "gagal", RETURNED: "retur",
  LESS: "kurang", AS_DUE: "sesuai", MORE: "lebih", DUE_UNKNOWN: "hak-tak-tahu",
} as const satisfies Record<PaymentState, string>;
/** Not a way families stand: payments at nobody the data know. */
const UNLISTED_KEY = "tak-terdata";

const RECIPIENT_KEYS = {
  ALL: "semua", ACTIVE: "aktif", BY_HAND: "tangan", ENDED: "diakhiri", CONFLICT: "bertentangan", OVER: "tidak-aktif", UNLISTED: "tak-terdata",
} as const satisfies Record<RecipientState, string>;

const year = z.string().check(z.regex(/^(19|20)\d{2}$/));

/** What Penyaluran keeps in its address: the year, and the tranche of a programme looked into. */
export const paymentsSearchSchema = z.object({ th: readable(year), prog: readable(programmeCode), tahap: readable(trancheNumber), urut: readable(z.string().check(z.regex(/^-?(area|enrolled|paid|missing|extra)$/))) });

/** The list behind a number of a tranche. A name looked for never stands in an address. */
export const paidFamiliesSearchSchema = z.object({
  th: readable(year), prog: readable(programmeCode), tahap: readable(trancheNumber),
  keadaan: readable(z.string().check(z.refine((text) => readPaymentState(text) !== undefined || text === UNLISTED_KEY))),
  wil: readable(areaCode), urut: readable(z.string().check(z.regex(/^-?(village|head|paid|due|times|name|amount|paidOn|row)$/))), hal: readable(pageNumber),
});

export type PaidFamiliesSearch = z.infer<typeof paidFamiliesSearchSchema>;

/** Penerima program. */
export const recipientsSearchSchema = z.object({
  prog: readable(programmeCode), th: readable(year),
  keadaan: readable(z.string().check(z.refine((text) => readRecipientState(text) !== undefined))),
  wil: readable(areaCode), urut: readable(z.string().check(z.regex(/^-?(name|village|start|end)$/))), hal: readable(pageNumber),
});

export function readPaymentState(text: string | undefined): PaymentState | undefined {
  return PAYMENT_STATES.find((state) => STATE_KEYS[state] === text);
}

/** Where the list behind a number of a tranche stands. */
export function paidFamiliesSearch({ period, programme, tranche, state, area }: { readonly period: string; readonly programme: string; readonly tranche: number; readonly state: PaymentState | "UNLISTED"; readonly area?: string | undefined }): PaidFamiliesSearch {
  return { th: period, prog: programme, tahap: writeTranche(tranche), keadaan: writePaymentState(state), wil: area };
}

export function isUnlisted(text: string | undefined): boolean {
  return text === UNLISTED_KEY;
}

export function writePaymentState(state: PaymentState | "UNLISTED"): string {
  return state === "UNLISTED" ? UNLISTED_KEY : STATE_KEYS[state];
}

export function readRecipientState(text: string | undefined): RecipientState | undefined {
  return RECIPIENT_STATES.find((state) => RECIPIENT_KEYS[state] === text);
}

/** Everybody is the first choice and not written down. */
export function writeRecipientState(state: RecipientState): string | undefined {
  return state === "ALL" ? undefined : RECIPIENT_KEYS[state];
}

export function readTranche(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

export function writeTranche(number: string | number): string | undefined {
  const text = String(number);
  return trancheNumber.safeParse(text).success ? text : undefined;
}

/** `-paid` is by what was paid, the most first. */
export function readSort<S extends string>(urut: string | undefined, sorts: readonly S[], first: S): { readonly sort: S; readonly descending: boolean } {
  const key = urut?.replace(/^-/, "");
  return { sort: sorts.find((sort) => sort === key) ?? first, descending: urut?.startsWith("-") ?? false };
}

/** Choosing the column in use turns the order round; the first order is not written down. */
export function nextSort<S extends string>(now: { readonly sort: S; readonly descending: boolean }, key: string, first: S): string | undefined {
  const descending = now.sort === key && !now.descending;
  if (key === first && !descending) return undefined;
  return descending ? `-${key}` : key;
}
