import { programmeCode } from "#urls/codes";

/** Stands for receiving nothing at all. */
export const NO_PROGRAMME = "tanpa";

/** Codes as an address holds them: `PKH,SEMBAKO`, or `tanpa` for none. Null where unreadable. */
export function readCodes(text: string): string[] | null {
  if (text === NO_PROGRAMME) return [];
  const codes = text.split(",");
  return codes.every((code) => programmeCode.safeParse(code).success) ? codes : null;
}

export function writeCodes(codes: readonly string[]): string {
  return codes.length === 0 ? NO_PROGRAMME : codes.join(",");
}

/** Sets of programmes as an address holds them: `tanpa,PKH,PKH.SEMBAKO`. Null where unreadable. */
export function readSets(text: string): string[][] | null {
  const sets = text.split(",").map((set) => readCodes(set === NO_PROGRAMME ? set : set.replaceAll(".", ",")));
  return sets.every((set) => set !== null) ? sets.filter((set) => set !== null) : null;
}

export function writeSets(sets: readonly (readonly string[])[]): string {
  return sets.map((set) => (set.length === 0 ? NO_PROGRAMME : set.join("."))).join(",");
}

const SIDE_KEYS = { both: "dua", livelihoodOnly: "penghidupan", productionOnly: "produksi", none: "tanpa" } as const;
export type SideName = keyof typeof SIDE_KEYS;
const SIDES: readonly SideName[] = ["both", "livelihoodOnly", "productionOnly", "none"];

export function readSide(text: string): SideName | null {
  return SIDES.find((side) => SIDE_KEYS[side] === text) ?? null;
}

export function writeSide(side: SideName): (typeof SIDE_KEYS)[SideName] {
  return SIDE_KEYS[side];
}
