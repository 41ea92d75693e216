import { PROGRAMME_UNITS, SIDES, type ProgrammeUnit, type Side } from "@sinergi/domain/programmes/vocabulary";
import { areaCode, pageNumber, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** Columns the list of programmes can be sorted by. */
export const PROGRAMME_SORTS = ["name", "owner", "side", "unit", "state", "quota", "budget"] as const;
export type ProgrammeSort = (typeof PROGRAMME_SORTS)[number];

const STATE_KEYS = { ACTIVE: "berjalan", ENDING: "akan-berakhir", RETIRED: "pensiun", NO_PERIOD: "tanpa-aturan" } as const;
export type ProgrammeState = keyof typeof STATE_KEYS;
export const PROGRAMME_STATES: readonly ProgrammeState[] = ["ACTIVE", "ENDING", "RETIRED", "NO_PERIOD"];

const SIDE_KEYS = { LIVELIHOOD: "penghidupan", PRODUCTION: "produksi" } as const satisfies Record<Side, string>;
const UNIT_KEYS = { FAMILY: "keluarga", INDIVIDUAL: "orang", GROUP: "kelompok", AREA: "wilayah" } as const satisfies Record<ProgrammeUnit, string>;

/** Orders of the proposals of offices, beside the usual one: those that wait first. */
export const PROPOSAL_ORDERS = ["-at", "at", "name", "agency"] as const;
const proposals = { usul: readable(z.string().check(z.maxLength(80))), usulUrut: readable(z.enum(PROPOSAL_ORDERS)) };
/** What the card of proposals keeps in the address of its page. */
export const programmeSearchSchema = z.object(proposals);
export type ProposalsSearch = z.infer<typeof programmeSearchSchema>;

/** What Program keeps in its address. Names of programmes are nobody's secret, so the search stands in it too. */
export const programmesSearchSchema = z.object({
  cari: readable(z.string().check(z.maxLength(80))),
  opd: readable(programmeCode),
  sisi: readable(z.enum(["penghidupan", "produksi"])),
  untuk: readable(z.enum(["keluarga", "orang", "kelompok", "wilayah"])),
  keadaan: readable(z.enum(["berjalan", "akan-berakhir", "pensiun", "tanpa-aturan"])),
  urut: readable(z.string().check(z.regex(/^-?[a-z]{2,20}$/))),
  ...proposals,
});
export type ProgrammesSearch = z.infer<typeof programmesSearchSchema>;

/** What the list is narrowed to. */
export interface ProgrammesFilter {
  readonly text: string;
  readonly owner: string | undefined;
  readonly side: Side | undefined;
  readonly unit: ProgrammeUnit | undefined;
  readonly state: ProgrammeState | undefined;
}

export function readProgrammesFilter({ cari, opd, sisi, untuk, keadaan }: ProgrammesSearch): ProgrammesFilter {
  return {
    text: cari ?? "", owner: opd, side: SIDES.find((side) => SIDE_KEYS[side] === sisi), unit: PROGRAMME_UNITS.find((unit) => UNIT_KEYS[unit] === untuk),
    state: PROGRAMME_STATES.find((state) => STATE_KEYS[state] === keadaan),
  };
}

/** The address of a filter; `readProgrammesFilter` reads the same back. */
export function writeProgrammesFilter({ text, owner, side, unit, state }: Partial<ProgrammesFilter>): Omit<ProgrammesSearch, keyof ProposalsSearch> {
  return { cari: text || undefined, opd: owner, sisi: side && SIDE_KEYS[side], untuk: unit && UNIT_KEYS[unit], keadaan: state && STATE_KEYS[state], urut: undefined };
}

export interface ProgrammeOrder {
  readonly sort: ProgrammeSort;
  readonly descending: boolean;
}

/** `urut=-quota`: a dash means the largest first. */
export function programmeOrderIn({ urut }: ProgrammesSearch): ProgrammeOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: PROGRAMME_SORTS.find((sort) => sort === name) ?? "name", descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: the same one is turned around; the usual order is not written down. */
export function nextProgrammeOrder(now: ProgrammeOrder, key: string): string | undefined {
  const descending = now.sort === key && !now.descending;
  return key === "name" && !descending ? undefined : `${descending ? "-" : ""}${key}`;
}

export const MOVED_SORTS = ["village", "head", "decile", "members"] as const;
export type MovedSort = (typeof MOVED_SORTS)[number];
const MOVE_KEYS = { entering: "masuk", leaving: "keluar" } as const;
export type Move = keyof typeof MOVE_KEYS;

/** The rule of a year: which list below it is open, where, in which order. The rule itself is a draft and stands in no address. */
export const yearSearchSchema = z.object({
  daftar: readable(z.enum(["masuk", "keluar"])), wil: readable(areaCode), hal: readable(pageNumber),
  urut: readable(z.string().check(z.regex(/^-?(village|head|decile|members)$/))),
});
export type YearSearch = z.infer<typeof yearSearchSchema>;

export function moveIn({ daftar }: YearSearch): Move | undefined {
  return (["entering", "leaving"] as const).find((move) => MOVE_KEYS[move] === daftar);
}

export function writeMove(move: Move): YearSearch["daftar"] {
  return MOVE_KEYS[move];
}

export function movedOrderIn({ urut }: YearSearch): { readonly sort: MovedSort; readonly descending: boolean } {
  const name = urut?.replace(/^-/, "");
  return { sort: MOVED_SORTS.find((sort) => sort === name) ?? "village", descending: urut?.startsWith("-") ?? false };
}

export function nextMovedOrder(search: YearSearch, key: string): string | undefined {
  const now = movedOrderIn(search);
  const descending = now.sort === key && !now.descending;
  return key === "village" && !descending ? undefined : `${descending ? "-" : ""}${key}`;
}
