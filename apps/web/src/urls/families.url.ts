import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import { TRILEANS, type Trilean } from "@sinergi/domain/programmes/three-values";
import * as z from "zod/mini";
import { areaCode, pageNumber, programmeCode, readable, snapshotCode } from "#urls/codes";
import { readDeciles, writeDeciles } from "#urls/deciles";

const TRILEAN_KEYS = { yes: "ya", no: "tidak", unknown: "tak-tahu" } as const satisfies Record<Trilean, string>;
const SIDE_KEYS = { both: "dua", livelihoodOnly: "penghidupan", productionOnly: "produksi", none: "tanpa" } as const;
const PACKAGE_KEYS = { base: "dasar", complete: "lengkap", nothing: "kosong" } as const;
const NO_PROGRAMME = "tanpa";

type SidesFilter = NonNullable<FamilyFilter["sides"]>;
type PackageFilter = NonNullable<FamilyFilter["package"]>;
const SIDES: readonly SidesFilter[] = ["both", "livelihoodOnly", "productionOnly", "none"];
const PACKAGES: readonly PackageFilter[] = ["base", "complete", "nothing"];

function readTrileans(text: string): Trilean[] | null {
  const found = text.split(",").map((key) => TRILEANS.find((value) => TRILEAN_KEYS[value] === key));
  return found.every((value) => value !== undefined) ? found.filter((value) => value !== undefined) : null;
}

function readCodes(text: string): string[] | null {
  if (text === NO_PROGRAMME) return [];
  const codes = text.split(",");
  return codes.every((code) => programmeCode.safeParse(code).success) ? codes : null;
}

/** What Daftar keluarga keeps in its address. Codes only, never a name or a NIK. */
export const familiesSearchSchema = z.object({
  wil: readable(areaCode),
  desil: readable(z.string().check(z.refine((text) => readDeciles(text) !== null))),
  prog: readable(programmeCode),
  layak: readable(z.string().check(z.refine((text) => readTrileans(text) !== null))),
  terima: readable(z.enum(["ya", "tidak"])),
  persis: readable(z.string().check(z.refine((text) => readCodes(text) !== null))),
  bersama: readable(z.string().check(z.refine((text) => readCodes(text) !== null))),
  lapis: readable(z.string().check(z.regex(/^\d{1,2}$/))),
  kerja: readable(z.enum(["ya", "tidak", "tak-tahu"])),
  sisi: readable(z.enum(["dua", "penghidupan", "produksi", "tanpa"])),
  paket: readable(z.enum(["dasar", "lengkap", "kosong"])),
  tgl: readable(snapshotCode),
  urut: readable(z.string().check(z.regex(/^-?(village|decile|head|members|programmes)$/))),
  hal: readable(pageNumber),
  /** The saved list that is open. */
  daftar: readable(z.uuid()),
});
export type FamiliesSearch = z.infer<typeof familiesSearchSchema>;

export const FILTER_KEYS = ["wil", "desil", "prog", "layak", "terima", "persis", "bersama", "lapis", "kerja", "sisi", "paket"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

function read<T>(text: string | undefined, reader: (text: string) => T | null): T | undefined {
  return text === undefined ? undefined : (reader(text) ?? undefined);
}

const oneTrilean = (text: string) => readTrileans(text)?.[0] ?? null;
const oneSide = (text: string) => SIDES.find((side) => SIDE_KEYS[side] === text) ?? null;
const onePackage = (text: string) => PACKAGES.find((one) => PACKAGE_KEYS[one] === text) ?? null;
const yesOrNo = (text: string) => text === "ya";

/** What a mark stands for. Its day is the one in the address of the screen it stands on, still as text. */
export type MarkFilter = Omit<FamilyFilter, "on"> & { readonly on?: string | undefined };

/** The filter that an address stands for. */
export function readFamilyFilter(search: FamiliesSearch): MarkFilter {
  return {
    area: search.wil,
    deciles: read(search.desil, readDeciles),
    programme: search.prog,
    eligibility: read(search.layak, readTrileans),
    receives: read(search.terima, yesOrNo),
    exactly: read(search.persis, readCodes),
    together: read(search.bersama, readCodes),
    layers: read(search.lapis, Number),
    workingAge: read(search.kerja, oneTrilean),
    sides: read(search.sisi, oneSide),
    package: read(search.paket, onePackage),
    on: search.tgl,
  };
}

const codes = (values: readonly string[]) => (values.length === 0 ? NO_PROGRAMME : values.join(","));

/** The address of the families behind a number; `readFamilyFilter` reads the same filter back. */
export function writeFamilyFilter(filter: MarkFilter): FamiliesSearch {
  return {
    wil: filter.area,
    desil: filter.deciles && writeDeciles(filter.deciles),
    prog: filter.programme,
    layak: filter.eligibility?.map((value) => TRILEAN_KEYS[value]).join(","),
    terima: filter.receives === undefined ? undefined : filter.receives ? "ya" : "tidak",
    persis: filter.exactly && codes(filter.exactly),
    bersama: filter.together && codes(filter.together),
    lapis: filter.layers === undefined ? undefined : String(filter.layers),
    kerja: filter.workingAge && TRILEAN_KEYS[filter.workingAge],
    sisi: filter.sides && SIDE_KEYS[filter.sides],
    paket: filter.package && PACKAGE_KEYS[filter.package],
    tgl: filter.on,
  };
}

/** Do two filters ask for the same families? What stands in the address decides, so that order and absent parts do not matter. */
export function sameFilter(a: MarkFilter, b: MarkFilter): boolean {
  const parts = (filter: MarkFilter): string => JSON.stringify(Object.entries(writeFamilyFilter(filter)).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).toSorted());
  return parts(a) === parts(b);
}
