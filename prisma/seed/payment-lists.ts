import { QUARTERS, trancheBounds, trancheNumbered } from "@sinergi/domain/payments/tranche";
import { partsOf, type Day } from "@sinergi/domain/time/day";
import { createRandom, pickOne, type Random } from "#random";

/** How a programme of the simulation is paid out. */
interface PayoutTerms {
  readonly channels: readonly string[];
  /** A loan is paid out once, in the first tranche, in full; the rest a quarter of the year each time. */
  readonly once: boolean;
  /** A list of the same people's other help: some of them, on this list no longer, are paid once more from the bank's old one. */
  readonly formerIn?: string;
}

/** Programmes of the simulation with payment lists. */
export const PAID_PROGRAMMES: Readonly<Record<string, PayoutTerms>> = {
  PKH: { channels: ["BRI", "BRI", "BNI", "PT POS"], once: false, formerIn: "SEMBAKO" },
  BLT_DESA: { channels: ["TUNAI PEKON"], once: false },
  KUR: { channels: ["BRI", "BANK LAMPUNG"], once: true },
};

/** How often paying out goes wrong (docs/simulation.md). */
export const PAYOUT_SHARES = { missing: 0.035, failed: 0.015, returned: 0.006, twice: 0.004, less: 0.04, more: 0.01, afterLeaving: 0.35, beforeStart: 0.02, former: 0.012 } as const;
/** A component that was counted too often or not at all: a primary pupil's quarter. */
const SLIP_IDR = 225_000;
const PLAIN_IDR = 600_000;

export const PAYMENT_HEADERS = ["NIK", "NO_KK", "NAMA", "TGL_LAHIR", "KODE_WILAYAH", "NILAI", "TGL_BAYAR", "KANAL", "STATUS", "DATA_SIMULASI"] as const;

export interface PaymentOrder {
  readonly programme: string;
  readonly period: string;
  /** A quarter of the year: no simulated programme is paid otherwise. */
  readonly tranche: number;
  readonly seed: number | string;
}

/** The tranches of a year that a simulated programme has a list of on a day: those that have ended. */
export function paidTranches(programme: string, period: string, today: Day): readonly number[] {
  const ended = QUARTERS.filter((quarter) => trancheBounds(period, quarter).last < today).map(({ number }) => number);
  return PAID_PROGRAMMES[programme]?.once ? ended.slice(0, 1) : ended;
}

export function paymentsFile({ programme, period, tranche }: PaymentOrder): string {
  return `payments-${programme}-${period}-${tranche}.csv`;
}

/**
 * The payment list of a tranche (DATA SIMULASI), made from the text of the programme's recipients file and of another's for those who were
 * on it once: mostly as it should be, with the gaps real lists have. The same order gives the same bytes.
 */
export function paymentList(recipients: string, former: string | null, order: PaymentOrder): string {
  const random = createRandom(order.seed, `payments ${order.programme} ${order.tranche}`);
  const listed = cellsOf(recipients);
  const cards = new Set(listed.map(({ NO_KK }) => NO_KK));
  const others = cellsOf(former ?? "").filter(({ NO_KK = "" }) => NO_KK !== "" && !cards.has(NO_KK) && random.chance(PAYOUT_SHARES.former));
  const rows = [...listed.flatMap((cells) => paymentsOf(random, cells, order)), ...others.map((cells) => paymentRow(random, cells, order))];
  return [PAYMENT_HEADERS.join(","), ...rows.map((row) => row.join(",")), ""].join("\n");
}

type Cells = Readonly<Record<string, string>>;

/** The rows of a recipients file by header; its cells hold no commas. */
function cellsOf(text: string): Cells[] {
  const [headers = "", ...lines] = text.split("\n");
  const names = headers.split(",");
  return lines.filter((line) => line !== "").map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

function paymentsOf(random: Random, cells: Cells, order: PaymentOrder): (readonly (string | number)[])[] {
  // Drawn whether or not they are needed: one payment never moves the next one's chances.
  const [isDue, isMissing, isTwice, payment] = [mayBePaid(random, cells, order), random.chance(PAYOUT_SHARES.missing), random.chance(PAYOUT_SHARES.twice), paymentRow(random, cells, order)];
  if (!isDue || isMissing) return [];
  return isTwice ? [payment, payment] : [payment];
}

/** Whoever is on the list in the tranche; now and then somebody who has left, or has not begun. */
function mayBePaid(random: Random, { TGL_MULAI = "", TGL_AKHIR = "" }: Cells, { period, tranche }: PaymentOrder): boolean {
  const { first, last } = trancheBounds(period, trancheNumbered(tranche, QUARTERS));
  const [afterLeaving, beforeStart] = [random.chance(PAYOUT_SHARES.afterLeaving), random.chance(PAYOUT_SHARES.beforeStart)];
  if (TGL_AKHIR !== "" && TGL_AKHIR < first) return afterLeaving;
  return TGL_MULAI <= last || beforeStart;
}

function paymentRow(random: Random, cells: Cells, order: PaymentOrder): readonly (string | number)[] {
  const terms = PAID_PROGRAMMES[order.programme];
  const { year, month } = partsOf(trancheBounds(order.period, trancheNumbered(order.tranche, QUARTERS)).first);
  const paidOn = `${year}-${String(month + 1).padStart(2, "0")}-${random.int(10, 25)}`;
  return [
    cells["NIK"] ?? "", cells["NO_KK"] ?? "", cells["NAMA"] ?? "", cells["TGL_LAHIR"] ?? "", cells["KODE_WILAYAH"] ?? "",
    amountOf(random, Number(cells["NILAI"] ?? ""), terms?.once ?? false), paidOn, pickOne(random, terms?.channels ?? [""]), statusOf(random), "",
  ];
}

function amountOf(random: Random, annualIdr: number, once: boolean): number {
  const draw = random.next();
  // A recipients list may leave the amount out; a bank never does.
  if (annualIdr === 0) return PLAIN_IDR;
  if (once) return annualIdr;
  const due = Math.round(annualIdr / 4);
  if (draw < PAYOUT_SHARES.less && due > SLIP_IDR) return due - SLIP_IDR;
  return draw > 1 - PAYOUT_SHARES.more ? due + SLIP_IDR : due;
}

function statusOf(random: Random): string {
  const draw = random.next();
  if (draw < PAYOUT_SHARES.failed) return "GAGAL";
  return draw < PAYOUT_SHARES.failed + PAYOUT_SHARES.returned ? "RETUR" : "BERHASIL";
}
