import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import { HOUSING_STATES, type HousingState } from "@sinergi/domain/families/housing-lacks";
import { TRILEANS, type Trilean } from "@sinergi/domain/programmes/three-values";
import { areaCode, pageNumber, programmeCode, readable, snapshotCode } from "#urls/codes";
import { readDeciles, writeDeciles } from "#urls/deciles";
import { NO_PROGRAMME, readCodes, readSets, readSide, writeCodes, writeSets, writeSide } from "#urls/sets";
import { FLOW_KEYS, flowSearch, type FlowMark, readFlow, writeFlow } from "#urls/flow.url";
import { MOVEMENT_KEYS, movementSearch, readMovement, writeMovement, type MovementMark } from "#urls/movement.url";
import * as z from "#urls/words";

const TRILEAN_KEYS = { yes: "ya", no: "tidak", unknown: "tak-tahu" } as const satisfies Record<Trilean, string>;
const PACKAGE_KEYS = { base: "dasar", complete: "lengkap", partly: "sebagian", nothing: "kosong", oneMissing: "kurang-satu" } as const;
const HOUSING_KEYS = {
  toilet: "tanpa-jamban", toiletUnknown: "jamban-tak-tahu", safeWater: "air-tak-layak", safeWaterUnknown: "air-tak-tahu", floor: "lantai-tanah", floorUnknown: "lantai-tak-tahu",
  sanitation: "tanpa-sanitasi", sanitationUnknown: "sanitasi-tak-tahu", unfit: "tak-layak", unfitUnknown: "kelayakan-tak-tahu",
} as const satisfies Record<HousingState, string>;
const PERSON_KEYS = { eligible: "layak", reached: "terjangkau", missed: "terlewat" } as const;
const PERSONS: readonly (keyof typeof PERSON_KEYS)[] = ["eligible", "reached", "missed"];
type PackageFilter = NonNullable<FamilyFilter["package"]>;
const PACKAGES: readonly PackageFilter[] = ["base", "complete", "partly", "nothing", "oneMissing"];

function readTrileans(text: string): Trilean[] | null {
  const found = text.split(",").map((key) => TRILEANS.find((value) => TRILEAN_KEYS[value] === key));
  return found.every((value) => value !== undefined) ? found.filter((value) => value !== undefined) : null;
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
  tanpa: readable(z.string().check(z.refine((text) => text !== NO_PROGRAMME && readCodes(text) !== null))),
  terlewat: readable(z.string().check(z.refine((text) => text !== NO_PROGRAMME && readCodes(text) !== null))),
  lapis: readable(z.string().check(z.regex(/^\d{1,2}$/))),
  kerja: readable(z.enum(["ya", "tidak", "tak-tahu"])),
  sisi: readable(z.enum(["dua", "penghidupan", "produksi", "tanpa"])),
  paket: readable(z.enum(["dasar", "lengkap", "sebagian", "kosong", "kurang-satu"])),
  selain: readable(z.string().check(z.refine((text) => readSets(text) !== null))),
  sedikitnya: readable(z.string().check(z.regex(/^\d{1,2}$/))),
  instansi: readable(z.string().check(z.refine((text) => text !== NO_PROGRAMME && readCodes(text) !== null))),
  kurang: readable(programmeCode),
  kuranglain: readable(z.enum(["ya", "tidak"])),
  rumah: readable(z.enum(["tanpa-jamban", "jamban-tak-tahu", "air-tak-layak", "air-tak-tahu", "lantai-tanah", "lantai-tak-tahu", "tanpa-sanitasi", "sanitasi-tak-tahu", "tak-layak", "kelayakan-tak-tahu"])),
  orang: readable(z.enum(["layak", "terjangkau", "terlewat"])),
  ...movementSearch,
  ...flowSearch,
  tgl: readable(snapshotCode),
  urut: readable(z.string().check(z.regex(/^-?(village|decile|head|members|programmes)$/))),
  hal: readable(pageNumber),
  /** The saved list that is open. */
  daftar: readable(z.uuid()),
});
export type FamiliesSearch = z.infer<typeof familiesSearchSchema>;

export const FILTER_KEYS = ["wil", "desil", "prog", "layak", "terima", "persis", "bersama", "tanpa", "terlewat", "lapis", "kerja", "sisi", "paket", "selain", "sedikitnya", "instansi", "kurang", "kuranglain", "rumah", "orang", ...MOVEMENT_KEYS, ...FLOW_KEYS] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

function read<T>(text: string | undefined, reader: (text: string) => T | null): T | undefined {
  return text === undefined ? undefined : (reader(text) ?? undefined);
}

const oneTrilean = (text: string) => readTrileans(text)?.[0] ?? null;
const onePackage = (text: string) => PACKAGES.find((one) => PACKAGE_KEYS[one] === text) ?? null;
const oneHousing = (text: string) => HOUSING_STATES.find((state) => HOUSING_KEYS[state] === text) ?? null;
const onePersons = (text: string) => PERSONS.find((one) => PERSON_KEYS[one] === text) ?? null;
const yesOrNo = (text: string) => text === "ya";

/** What a mark stands for. Its day is the one in the address of the screen it stands on, still as text. */
export type MarkFilter = Omit<FamilyFilter, "on" | "movement" | "flow"> & { readonly on?: string | undefined; readonly movement?: MovementMark | undefined; readonly flow?: FlowMark | undefined };

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
    without: read(search.tanpa, readCodes),
    missedBy: read(search.terlewat, readCodes),
    layers: read(search.lapis, Number),
    workingAge: read(search.kerja, oneTrilean),
    sides: read(search.sisi, readSide),
    package: read(search.paket, onePackage),
    notExactly: read(search.selain, readSets),
    layersFrom: read(search.sedikitnya, Number),
    owners: read(search.instansi, readCodes),
    lacks: search.kurang,
    lacksMore: read(search.kuranglain, yesOrNo),
    housing: read(search.rumah, oneHousing),
    persons: read(search.orang, onePersons),
    movement: readMovement(search),
    flow: readFlow(search),
    on: search.tgl,
  };
}

/** The address of the families behind a number; `readFamilyFilter` reads the same filter back. */
export function writeFamilyFilter(filter: MarkFilter): FamiliesSearch {
  return {
    wil: filter.area,
    desil: filter.deciles && writeDeciles(filter.deciles),
    prog: filter.programme,
    layak: filter.eligibility?.map((value) => TRILEAN_KEYS[value]).join(","),
    terima: filter.receives === undefined ? undefined : filter.receives ? "ya" : "tidak",
    persis: filter.exactly && writeCodes(filter.exactly),
    bersama: filter.together && writeCodes(filter.together),
    tanpa: filter.without?.join(","),
    terlewat: filter.missedBy?.join(","),
    lapis: filter.layers === undefined ? undefined : String(filter.layers),
    kerja: filter.workingAge && TRILEAN_KEYS[filter.workingAge],
    sisi: filter.sides && writeSide(filter.sides),
    paket: filter.package && PACKAGE_KEYS[filter.package],
    selain: filter.notExactly && writeSets(filter.notExactly),
    sedikitnya: filter.layersFrom === undefined ? undefined : String(filter.layersFrom),
    instansi: filter.owners?.join(","),
    kurang: filter.lacks,
    kuranglain: filter.lacksMore === undefined ? undefined : filter.lacksMore ? "ya" : "tidak",
    rumah: filter.housing && HOUSING_KEYS[filter.housing],
    orang: filter.persons && PERSON_KEYS[filter.persons],
    ...writeMovement(filter.movement),
    ...writeFlow(filter.flow),
    tgl: filter.on,
  };
}

/** Do two filters ask for the same families? What stands in the address decides, so that order and absent parts do not matter. */
export function sameFilter(a: MarkFilter, b: MarkFilter): boolean {
  const parts = (filter: MarkFilter): string => JSON.stringify(Object.entries(writeFamilyFilter(filter)).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).toSorted());
  return parts(a) === parts(b);
}
