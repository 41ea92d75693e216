import type { MixFilter } from "@sinergi/targeting/narrow";
import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";
import { readDeciles, writeDeciles } from "#urls/deciles";
import type { MarkFilter } from "#urls/families.url";
import { NO_PROGRAMME, readCodes, readSets, readSide, writeCodes, writeSets, writeSide } from "#urls/sets";
import * as z from "#urls/words";

/** Codes of which there is at least one: `PKH,SEMBAKO`. */
const codes = readable(z.string().check(z.refine((text) => text !== NO_PROGRAMME && readCodes(text) !== null)));
const programmes = z.string().check(z.refine((text) => text.split(",").every((code) => programmeCode.safeParse(code).success)));
const number = readable(z.string().check(z.regex(/^([1-5]?\d|60)$/)));

/**
 * What Sinergi keeps in its address: the area and day of the figures, what the families are narrowed to, the programmes of
 * the matrix, and how its cells are measured. Parts that Daftar keluarga knows too are written as they are there; `terima`
 * are the programmes received, all of them, and `tanpa` those not received, none of them.
 */
export const synergySearchSchema = z.object({
  wil: readable(areaCode),
  prog: readable(programmes),
  tgl: readable(snapshotCode),
  ukur: readable(z.enum(["jaccard"])),
  desil: readable(z.string().check(z.refine((text) => readDeciles(text) !== null))),
  terima: codes,
  tanpa: codes,
  persis: readable(z.string().check(z.refine((text) => readCodes(text) !== null))),
  selain: readable(z.string().check(z.refine((text) => readSets(text) !== null))),
  lapis: number,
  sedikitnya: number,
  instansi: codes,
  sisi: readable(z.string().check(z.refine((text) => readSide(text) !== null))),
});
export type SynergySearch = z.infer<typeof synergySearchSchema>;

/** The programmes an address names; undefined where it leaves the choice to the screen. */
export function readProgrammes(prog: string | undefined): readonly string[] | undefined {
  return prog?.split(",");
}

/** What Sinergi can be narrowed to, as the lists of its marks write it. */
export type MixPart = Pick<MarkFilter, keyof MixFilter>;

/** The key of the address that holds each part. */
export const MIX_KEYS = {
  deciles: "desil", together: "terima", without: "tanpa", exactly: "persis", notExactly: "selain", layers: "lapis", layersFrom: "sedikitnya", owners: "instansi", sides: "sisi",
} as const satisfies Record<keyof MixFilter, keyof SynergySearch>;
export const MIX_PARTS = Object.keys(MIX_KEYS) as (keyof MixFilter)[];

function read<T>(text: string | undefined, reader: (text: string) => T | null): T | undefined {
  return text === undefined ? undefined : (reader(text) ?? undefined);
}

/** The parts that an address names, and no others. */
export function readMixFilter(search: SynergySearch): MixPart {
  const filter: MixPart = {
    deciles: read(search.desil, readDeciles), together: read(search.terima, readCodes), without: read(search.tanpa, readCodes), exactly: read(search.persis, readCodes),
    notExactly: read(search.selain, readSets), layers: read(search.lapis, Number), layersFrom: read(search.sedikitnya, Number), owners: read(search.instansi, readCodes),
    sides: read(search.sisi, readSide),
  };
  for (const part of MIX_PARTS) if (filter[part] === undefined) delete filter[part];
  return filter;
}

/** The keys of an address that stand for a filter; `readMixFilter` reads the same filter back. Sets in one order, whoever wrote them. */
export function writeMixFilter({ deciles, together, without, exactly, notExactly, layers, layersFrom, owners, sides }: MixPart) {
  return {
    desil: deciles && writeDeciles(deciles), terima: together && writeCodes(together.toSorted()), tanpa: without && writeCodes(without.toSorted()), persis: exactly && writeCodes(exactly.toSorted()),
    selain: notExactly && writeSets(notExactly), lapis: layers === undefined ? undefined : String(layers), sedikitnya: layersFrom === undefined ? undefined : String(layersFrom),
    instansi: owners && writeCodes(owners.toSorted()), sisi: sides && writeSide(sides),
  };
}
