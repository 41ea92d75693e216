import { FUNDING_SOURCES, LATER_DOCUMENTS, type LaterDocument, type ProgressState } from "@sinergi/domain/budgets/vocabulary";
import { CHAIN_VERDICTS, type ChainVerdict } from "@sinergi/domain/budgets/match-documents";
import type { BudgetFilter } from "@sinergi/api/budgets/budgets.schema";
import { areaCode, pageNumber, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

export const SIDE_KEYS = { LIVELIHOOD: "penghidupan", PRODUCTION: "produksi", NONE: "tanpa" } as const;
export const STRATEGY_KEYS = { EXPENDITURE_REDUCTION: "beban", INCOME_INCREASE: "pendapatan", POVERTY_POCKET_REDUCTION: "kantong" } as const;
export const PROGRESS_KEYS = { notStarted: "belum-mulai", unreported: "belum-lapor", behind: "terlambat", onTrack: "sesuai", done: "selesai" } as const satisfies Record<ProgressState, string>;
const VERDICT_KEYS = { same: "tetap", cut: "dikurangi", changed: "berubah", dropped: "gugur" } as const satisfies Record<ChainVerdict, string>;
const SORT_KEYS = { position: "nomor", activity: "kegiatan", agency: "opd", ceiling: "pagu", absorption: "serapan", physical: "fisik", output: "capaian" } as const;
export type BudgetSort = keyof typeof SORT_KEYS;

const CHAIN = /^(rkpd|dpa)-(tetap|dikurangi|berubah|gugur)$/;

const year = readable(z.string().check(z.regex(/^(19|20)\d{2}$/)));

/** What Anggaran keeps in its address: the year, what the rows are narrowed to, their order and page. */
export const budgetsSearchSchema = z.object({
  thn: year,
  cari: readable(z.string().check(z.maxLength(100))),
  opd: readable(z.string().check(z.regex(/^[A-Z0-9_]{1,40}$/))),
  sisi: readable(z.enum(["penghidupan", "produksi", "tanpa"])),
  strategi: readable(z.enum(["beban", "pendapatan", "kantong"])),
  dana: readable(z.enum(FUNDING_SOURCES)),
  wil: readable(z.string().check(z.refine((text) => text === "tanpa" || (areaCode.safeParse(text).success && text.length >= 8)))),
  prog: readable(programmeCode),
  jenis: readable(z.enum(["hibah", "pinjaman"])),
  maju: readable(z.enum(["belum-mulai", "belum-lapor", "terlambat", "sesuai", "selesai"])),
  usul: readable(z.enum(["ya"])),
  rantai: readable(z.string().check(z.regex(CHAIN))),
  tetap: readable(z.enum(["ya", "tidak"])),
  urut: readable(z.string().check(z.regex(/^-?(nomor|kegiatan|opd|pagu|serapan|fisik|capaian)$/))),
  hal: readable(pageNumber),
  /** Work instead of money in the lines of the quarters. */
  garis: readable(z.enum(["fisik"])),
  /** Whose cost per family is drawn. */
  biaya: readable(programmeCode),
});
export type BudgetsSearch = z.infer<typeof budgetsSearchSchema>;

export const BUDGET_FILTER_KEYS = ["cari", "opd", "sisi", "strategi", "dana", "wil", "prog", "jenis", "maju", "usul", "rantai", "tetap"] as const satisfies readonly (keyof BudgetsSearch)[];

/** Which documents of which year, and what of them. */
export const budgetDocumentsSearchSchema = z.object({ thn: year, lihat: readable(z.enum(["berkas", "baru"])), nilai: readable(z.string().check(z.regex(CHAIN))), cari: readable(z.string().check(z.maxLength(80))), urut: readable(z.string().check(z.regex(/^-?(activity|rat|RKPD|DPA)$/))) });
export const budgetRowSearchSchema = z.object({ ubah: readable(z.enum(["ya"])) });
export const newBudgetSearchSchema = z.object({ thn: year });

function keyOf<T extends string>(keys: Readonly<Record<T, string>>, text: string | undefined): T | undefined {
  return (Object.keys(keys) as T[]).find((key) => keys[key] === text);
}

export interface ChainMark {
  readonly document: LaterDocument;
  readonly verdict: ChainVerdict;
}

export function readChainMark(text: string | undefined): ChainMark | undefined {
  const [, written, word] = CHAIN.exec(text ?? "") ?? [];
  const document = LATER_DOCUMENTS.find((one) => one.toLowerCase() === written);
  const verdict = CHAIN_VERDICTS.find((one) => VERDICT_KEYS[one] === word);
  return document && verdict ? { document, verdict } : undefined;
}

export function writeChainMark({ document, verdict }: ChainMark): string {
  return `${document.toLowerCase()}-${VERDICT_KEYS[verdict]}`;
}

/** The filter an address stands for. */
export function readBudgetFilter(search: BudgetsSearch): BudgetFilter {
  const filter: BudgetFilter = {
    text: search.cari, agency: search.opd, side: keyOf(SIDE_KEYS, search.sisi), strategy: keyOf(STRATEGY_KEYS, search.strategi), source: FUNDING_SOURCES.find((source) => source === search.dana),
    area: search.wil === "tanpa" ? "none" : search.wil, programme: search.prog, benefit: search.jenis === undefined ? undefined : search.jenis === "pinjaman" ? "loan" : "grant",
    progress: keyOf(PROGRESS_KEYS, search.maju), pending: search.usul === "ya" ? true : undefined, chain: readChainMark(search.rantai), kept: search.tetap === undefined ? undefined : search.tetap === "ya",
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The address of the rows behind a number; `readBudgetFilter` reads the same filter back. */
export function writeBudgetFilter(filter: BudgetFilter, thn?: string): BudgetsSearch {
  return {
    thn, cari: filter.text, opd: filter.agency, sisi: filter.side && SIDE_KEYS[filter.side], strategi: filter.strategy && STRATEGY_KEYS[filter.strategy], dana: filter.source,
    wil: filter.area === "none" ? "tanpa" : filter.area, prog: filter.programme, jenis: filter.benefit && (filter.benefit === "loan" ? "pinjaman" : "hibah"),
    maju: filter.progress && PROGRESS_KEYS[filter.progress], usul: filter.pending ? "ya" : undefined, rantai: filter.chain && writeChainMark(filter.chain), tetap: filter.kept === undefined ? undefined : filter.kept ? "ya" : "tidak",
  };
}

export function readBudgetSort(urut: string | undefined): { readonly sort: BudgetSort; readonly descending: boolean } {
  const descending = urut?.startsWith("-") ?? false;
  return { sort: keyOf(SORT_KEYS, descending ? urut?.slice(1) : urut) ?? "position", descending };
}

/** Pressed again a column turns round; numbers start with the largest. */
export function turnBudgetSort(urut: string | undefined, sort: BudgetSort): string | undefined {
  const now = readBudgetSort(urut);
  const first = sort === "ceiling";
  const descending = now.sort === sort ? !now.descending : first;
  const text = `${descending ? "-" : ""}${SORT_KEYS[sort]}`;
  return text === "nomor" ? undefined : text;
}
